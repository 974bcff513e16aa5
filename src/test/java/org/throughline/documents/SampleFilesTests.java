package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the invented agencies' chronologies is found where the answers say. */
class SampleFilesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/chronology");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haven-domestic-abuse-service.csv",
                "larchfield-surgery.docx",
                "northmere-borough-housing.csv",
                "northmere-childrens-services.xlsx",
                "northmere-constabulary.xlsx",
                "northmere-general-hospital.odt",
                "probation-service-north.xlsx",
                "westvale-mental-health-trust.docx"
            })
    void every_event_is_read_word_for_word(String file) throws Exception {
        var content = OfficeFiles.read(file, SAMPLES.resolve(file));
        var texts = new HashMap<String, Integer>();
        for (var table : content.tables()) {
            for (var row : table.rows()) {
                for (var cell : row.cells()) texts.merge(cell.text(), 1, Integer::sum);
            }
        }
        for (var paragraph : content.paragraphs()) texts.merge(paragraph.text(), 1, Integer::sum);
        var missing = new HashSet<String>();
        int entries = 0;
        for (Map<String, String> entry : answers("entries.csv")) {
            if (!entry.containsValue(file)) continue;
            entries++;
            String event = entry.getOrDefault("event", "");
            if (texts.getOrDefault(event, 0) == 0) missing.add(event);
        }
        assertThat(entries).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void a_real_date_cell_has_its_day_and_shows_it_the_british_way() throws Exception {
        String file = "northmere-constabulary.xlsx";
        var cell = OfficeFiles.read(file, SAMPLES.resolve(file))
                .tables()
                .getFirst()
                .rows()
                .get(1)
                .at(0);
        assertThat(cell.text()).isEqualTo("02/03/2014");
        assertThat(cell.moment()).isEqualTo("2014-03-02T00:00:00");
    }

    @Test
    void a_heading_above_a_table_is_a_heading() throws Exception {
        String file = "larchfield-surgery.docx";
        var content = OfficeFiles.read(file, SAMPLES.resolve(file));
        assertThat(content.paragraphs().getFirst())
                .isEqualTo(new Content.Paragraph("Larchfield Surgery: chronology of involvement", 1));
        assertThat(content.notes()).isEqualTo(List.of());
    }

    private static List<Map<String, String>> answers(String name) throws Exception {
        var rows = OfficeFiles.read(name, SAMPLES.resolve("answers").resolve(name))
                .tables()
                .getFirst()
                .rows();
        var header = rows.getFirst();
        var answers = new ArrayList<Map<String, String>>();
        for (var row : rows.subList(1, rows.size())) {
            var answer = new HashMap<String, String>();
            for (int i = 0; i < header.cells().size(); i++) {
                answer.put(header.at(i).text(), row.at(i).text());
            }
            answers.add(answer);
        }
        return answers;
    }
}
