package org.throughline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The sample's files as they sometimes arrive: locked, with macros, cut short, renamed. */
final class Unusual {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/chronology");

    private Unusual() {}

    /** Makes the file that the name asks for. */
    static Path file(Path folder, String name) throws IOException, GeneralSecurityException {
        Path made = folder.resolve(name);
        boolean workbook = name.endsWith(".xlsx") || name.endsWith(".xlsm");
        Path sample = SAMPLES.resolve(workbook ? "northmere-constabulary.xlsx" : "larchfield-surgery.docx");
        Path other = SAMPLES.resolve(workbook ? "larchfield-surgery.docx" : "northmere-constabulary.xlsx");
        switch (name.substring(0, name.indexOf('.'))) {
            case "locked" -> lock(sample, made);
            case "empty" -> Files.createFile(made);
            case "cut" -> {
                byte[] whole = Files.readAllBytes(sample);
                Files.write(made, Arrays.copyOf(whole, whole.length / 2));
            }
            case "renamed" -> Files.copy(other, made);
            case "macros" -> {
                if (name.endsWith(".xls")) {
                    oldWorkbookWithMacros(made);
                } else {
                    Files.copy(sample, made);
                    try (FileSystem zip = FileSystems.newFileSystem(made)) {
                        Files.write(zip.getPath(workbook ? "xl" : "word", "vbaProject.bin"), new byte[] {1, 2, 3});
                    }
                }
            }
            default -> throw new IllegalArgumentException(name);
        }
        return made;
    }

    private static void lock(Path sample, Path made) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem box = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("invented");
            try (OutputStream stream = encryptor.getDataStream(box)) {
                Files.copy(sample, stream);
            }
            try (OutputStream out = Files.newOutputStream(made)) {
                box.writeFilesystem(out);
            }
        }
    }

    private static void oldWorkbookWithMacros(Path made) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Entries");
            String[][] rows = {{"Date", "Event"}, {"01/02/2019", "First thing"}, {"03/02/2019", "Second thing"}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
            }
            try (OutputStream out = Files.newOutputStream(made)) {
                workbook.write(out);
            }
        }
        try (POIFSFileSystem box = new POIFSFileSystem(made.toFile(), false)) {
            box.getRoot().createDirectory("_VBA_PROJECT_CUR").createDirectory("VBA");
            box.writeFilesystem();
        }
    }
}
