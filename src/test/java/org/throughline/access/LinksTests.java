package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;

/** The link that opens a family's page: good once, for a while, and for them alone. */
@ThroughlineTest
class LinksTests {

    @Autowired
    Links links;

    @Autowired
    Invented invented;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Test
    void a_link_is_good_once_and_looking_at_it_does_not_use_it_up() {
        var sister = sister();
        var token = token(links.make(Reader.SERVICE, sister));
        assertThat(links.isGood(token)).isTrue();
        assertThat(links.isGood(token)).isTrue();
        assertThat(links.consume(new OneTimeTokenAuthenticationToken(token)))
                .isNotNull()
                .matches(taken -> taken.getUsername().equals(sister.toString()));
        assertThat(links.isGood(token)).isFalse();
        assertThat(links.consume(new OneTimeTokenAuthenticationToken(token))).isNull();
    }

    @Test
    void only_the_latest_link_works() {
        var sister = sister();
        var first = token(links.make(Reader.SERVICE, sister));
        var second = token(links.make(Reader.SERVICE, sister));
        assertThat(links.isGood(first)).isFalse();
        assertThat(links.isGood(second)).isTrue();
    }

    @Test
    void a_link_ends_after_its_days() {
        var sister = sister();
        var token = token(links.make(Reader.SERVICE, sister));
        db.sql("update access.link set expires_at = now() - interval '1 minute' where person_id = :person")
                .param("person", sister)
                .update();
        assertThat(links.isGood(token)).isFalse();
        assertThat(links.consume(new OneTimeTokenAuthenticationToken(token))).isNull();
    }

    @Test
    void nobody_who_works_on_reviews_gets_a_link_and_one_made_before_no_longer_lets_them_in() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        assertThatThrownBy(() -> links.make(Reader.SERVICE, Objects.requireNonNull(coordinator.person())))
                .isInstanceOf(NotAllowed.class);
        var sister = sister();
        var token = token(links.make(Reader.SERVICE, sister));
        people.grant(
                Reader.SERVICE,
                Grant.forPartnership(sister, Role.COORDINATOR, partnership.id(), java.time.LocalDate.of(2020, 1, 1)));
        assertThat(links.consume(new OneTimeTokenAuthenticationToken(token))).isNull();
    }

    @Test
    void a_wish_for_a_new_link_is_kept_for_those_we_know_until_one_is_made() {
        var sister = sister();
        var email = people.find(sister).orElseThrow().email();
        assertThat(links.wish("nobody" + UUID.randomUUID() + "@example.org")).isEmpty();
        assertThat(links.wish(email)).isPresent();
        assertThat(links.wishes(Reader.SERVICE)).contains(sister);
        links.make(Reader.SERVICE, sister);
        assertThat(links.wishes(Reader.SERVICE)).doesNotContain(sister);
    }

    private UUID sister() {
        var partnership = invented.partnership();
        var review = invented.review(invented.coordinator(partnership), partnership);
        return Objects.requireNonNull(invented.appointed(Role.FAMILY, review).person());
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
