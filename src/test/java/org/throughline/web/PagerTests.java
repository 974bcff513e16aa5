package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTests {

    @Test
    void aPageOutOfRangeIsBroughtIntoIt() {
        assertThat(Pager.over(41, 20, 9, "/r").number()).isEqualTo(3);
        assertThat(Pager.over(41, 20, -1, "/r").number()).isEqualTo(1);
        assertThat(Pager.over(0, 20, 1, "/r")).isEqualTo(new Pager(1, 1, "/r"));
    }

    @Test
    void addressesKeepTheirFilters() {
        assertThat(Pager.over(41, 20, 1, "/r").href(2)).isEqualTo("/r?page=2");
        assertThat(Pager.over(41, 20, 1, "/r?stage=scoping").href(2)).isEqualTo("/r?stage=scoping&page=2");
    }

    @Test
    void firstLastAndNearPagesAreOffered() {
        assertThat(Pager.over(260, 20, 6, "/r").near()).containsExactly(1, 5, 6, 7, 13);
        assertThat(Pager.over(260, 20, 6, "/r").skipped(20)).isEqualTo(100);
    }
}
