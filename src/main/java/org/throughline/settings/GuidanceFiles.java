package org.throughline.settings;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.settings.Guidance.Paper;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;

/** The files of guidance that partnerships attach, kept encrypted and given out as they came. */
@Component
public class GuidanceFiles {

    /** The largest, in bytes: 20 MB. */
    public static final long LARGEST = 20L << 20;

    private final JdbcClient db;
    private final Sealed sealed;

    GuidanceFiles(JdbcClient db, Sealed sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    /**
     * Keeps a file; the settings that name it are changed in the same transaction.
     *
     * @return the file's own number
     * @throws UnreadableFile with a sentence for the person who sends it: too large, not of a kind taken, or not to be read
     */
    @Transactional
    public UUID keep(Reader reader, Partnership partnership, String fileName, byte[] bytes) throws UnreadableFile {
        if (!LocalPractices.mayChange(reader, partnership.id())) {
            throw new NotAllowed("Only the partnership's own staff attach guidance.");
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.TOO_LARGE,
                    "The file is larger than 20 MB. Take the pictures out, or give its address on the web instead");
        }
        if (!fileName.toLowerCase(Locale.ROOT).matches(".*\\.(pdf|docx|odt)")) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.UNKNOWN_KIND,
                    "Guidance is attached as .pdf, .docx or .odt. Save the file as one of these and choose it again");
        }
        var content = OfficeFiles.read(fileName, bytes);
        if (content.notes().stream().anyMatch(note -> note.startsWith("The name ends in"))) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.NOT_WHAT_ITS_NAME_SAYS,
                    "The file is not what its name says. Save it as .pdf, .docx or .odt and choose it again");
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into settings.guidance_file (id, partnership_id, file_name, bytes, added_by)
                        values (:id, :partnership, :name, :bytes, :by)""")
                .param("id", id)
                .param("partnership", partnership.id())
                .param("name", fileName)
                .param("bytes", sealed.seal(bytes))
                .param("by", reader.name())
                .update();
        return id;
    }

    /** The file of a paper as it came; {@link NotFound} where the paper is an address on the web. */
    @Transactional
    public byte[] bytes(Reader reader, Partnership partnership, Paper paper) {
        return db.sql("select bytes from settings.guidance_file where id = :id and partnership_id = :partnership")
                .param("id", paper.file(), java.sql.Types.OTHER)
                .param("partnership", partnership.id())
                .query(byte[].class)
                .optional()
                .map(sealed::open)
                .orElseThrow(NotFound::new);
    }
}
