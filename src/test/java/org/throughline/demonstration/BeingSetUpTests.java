package org.throughline.demonstration;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.web.Pages;

/** Nobody is shown half of a demonstration. */
class BeingSetUpTests {

    @RestController
    static class Anything {
        @GetMapping("/anything")
        String anything() {
            return "a page of the demonstration";
        }
    }

    private final BeingSetUp late = new BeingSetUp(Pages::plain, () -> Duration.ofSeconds(30));

    @Test
    void who_comes_before_it_is_whole_reads_so_and_the_page_asks_again() throws Exception {
        asking(late)
                .perform(get("/anything"))
                .andExpect(view().name("demonstration/beingSetUp"))
                .andExpect(header().string("Refresh", "2"));
    }

    @Test
    void afterwards_every_page_is_shown() throws Exception {
        late.isDone();
        asking(late).perform(get("/anything")).andExpect(content().string(containsString("a page of the")));
    }

    @Test
    void who_comes_early_waits_until_it_is_whole() throws Exception {
        var early = new BeingSetUp(Pages::plain, () -> Duration.ZERO);
        var setting = Thread.ofVirtual().start(early::isDone);
        asking(early).perform(get("/anything")).andExpect(content().string(containsString("a page of the")));
        setting.join();
    }

    private static MockMvc asking(BeingSetUp beingSetUp) {
        return MockMvcBuilders.standaloneSetup(new Anything())
                .addInterceptors(beingSetUp)
                .build();
    }
}
