package org.throughline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Mail;
import org.throughline.access.Notice;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.evidence.ScopingRequests;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.Holdings;
import org.throughline.review.HomeOffice;
import org.throughline.review.HomeOfficeAnswers;
import org.throughline.review.Offers;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Told;
import org.throughline.review.Transfers;
import org.throughline.store.Settings;

/** E-mails are written with the act, sent by whichever node comes first, and never forgotten. */
@ThroughlineTest
class OutboxTests {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    ScopingRequests requests;

    @Autowired
    Reviews reviews;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Settings settings;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Organisation surgery;
    Reader doctor;
    Review review;
    Instant now;

    @BeforeEach
    void cast() {
        mail.start();
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        surgery = invented.agency(partnership, "Invented Surgery");
        doctor = invented.agencyLead(surgery);
        review = invented.review(coordinator, partnership);
        now = Instant.now().plus(Duration.ofMinutes(1));
        sendAll(now); // what earlier tests left
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    private Sending sending(int port) {
        var server = new Mail.Server("127.0.0.1", port, null, null, "throughline@example.org", false);
        return new Sending(messages, List.of(new SmtpPost(server)), settings, environment);
    }

    private void sendAll(Instant at) {
        while (sending(mail.getSmtp().getPort()).run(at) > 0) {
            assertThat(at).isNotNull();
        }
    }

    private void ask() {
        requests.ask(coordinator, reviews.get(coordinator, review.id()), List.of(surgery), DUE);
    }

    private List<Message> mine() {
        return messages.of(coordinator, null, 100);
    }

    @Test
    void the_staff_of_the_partnership_a_review_is_offered_to_are_told_without_a_word_of_the_case(
            @Autowired Holdings holdings, @Autowired Transfers transfers) throws Exception {
        var other = invented.partnership();
        var neighbour = invented.coordinator(other);
        var theirChair = invented.forPartnership(Role.CSP_CHAIR, other);
        doctor = neighbour; // whose post is read below
        holdings.offer(coordinator, review, other.id(), "Invented reason");
        transfers.offer(coordinator, review, other.id(), "Another invented reason");
        assertThat(mine().stream().map(Message::personId))
                .containsOnly(Objects.requireNonNull(neighbour.person()), Objects.requireNonNull(theirChair.person()))
                .hasSize(4);
        sendAll(now);
        assertThat(received()).hasSize(2).allSatisfy(message -> {
            var text = message.getContent().toString();
            assertThat(text).contains("/offers").doesNotContain(review.reference(), review.knownAs(), "nvented reason");
        });
    }

    @Test
    void whose_turn_it_is_about_a_decision_is_told_and_so_is_who_made_an_offer(
            @Autowired Decided decided,
            @Autowired Decisions decisions,
            @Autowired HomeOffice homeOffice,
            @Autowired HomeOfficeAnswers answers,
            @Autowired Holdings holdings,
            @Autowired Offers offers) {
        var chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        var put = decided.put(coordinator, partnership);
        decisions.prepare(coordinator, put, Decided.grounds(), 1);
        assertThat(told(Notice.DECISION_PREPARED)).containsExactly(chair.name());
        decisions.noReview(chair, put, "Invented.", Decision.Instead.NOTHING, null, Decided.ON);
        assertThat(told(Notice.DECISION_MADE)).containsExactly(coordinator.name());
        var no = reviews.get(coordinator, put.id());
        var decision = homeOffice.tell(coordinator, no, "Letter.", Decided.ON).decisionId();
        answers.answer(
                invented.everywhere(Role.HOME_OFFICE),
                decision,
                new Told.Answered(Told.Answer.AGREES, Decided.ON, null, null));
        assertThat(told(Notice.HOME_OFFICE_ANSWERED)).containsExactly(coordinator.name());
        var other = invented.partnership();
        var neighbour = invented.coordinator(other);
        holdings.offer(coordinator, review, other.id(), "Invented reason");
        offers.decline(neighbour, offers.waiting(neighbour).getFirst().id(), "Not ours.");
        assertThat(messages.of(invented.everywhere(Role.ADMINISTRATOR), null, 100).stream()
                        .filter(each -> each.notice() == Notice.OFFER_ANSWERED)
                        .map(Message::to))
                .contains(coordinator.name(), chair.name())
                .doesNotContain(neighbour.name());
    }

    private List<String> told(Notice notice) {
        return mine().stream()
                .filter(each -> each.notice() == notice)
                .map(Message::to)
                .toList();
    }

    private String address() {
        return people.find(Objects.requireNonNull(doctor.person()))
                .orElseThrow()
                .email();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address());
                    } catch (MessagingException problem) {
                        throw new AssertionError(problem);
                    }
                })
                .toList();
    }

    @Test
    void an_agency_that_is_asked_is_told_once_that_something_waits() throws Exception {
        ask();
        ask();
        assertThat(mine()).extracting(Message::state).containsExactly(Message.State.WAITING);
        sendAll(now);
        sendAll(now.plusSeconds(3600));
        assertThat(mine()).extracting(Message::state).containsExactly(Message.State.SENT);
        var message = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("You are asked to answer something");
        assertThat((String) message.getContent())
                .contains("/asked")
                .doesNotContain(review.reference(), review.knownAs(), surgery.name(), partnership.name());
    }

    @Test
    void what_did_not_happen_is_not_told() {
        transaction.executeWithoutResult(status -> {
            ask();
            status.setRollbackOnly();
        });
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_node_that_dies_while_sending_loses_nothing_and_what_it_sent_can_be_told_apart() throws Exception {
        ask();
        // this node takes it, hands it over, and dies before it can write that down
        var claimed = messages.claim(now).orElseThrow();
        var post = new SmtpPost(
                new Mail.Server("127.0.0.1", mail.getSmtp().getPort(), null, null, "throughline@example.org", false));
        assertThat(post.send(new Envelope(claimed.id(), address(), "You are asked to answer something", "…", 1)))
                .isInstanceOf(Post.Result.Taken.class);
        sendAll(now.plusSeconds(60));
        assertThat(received()).hasSize(1);
        sendAll(now.plus(Messages.GIVEN_UP_AFTER).plusSeconds(1));
        assertThat(mine()).extracting(Message::state).containsExactly(Message.State.SENT);
        // mail servers and readers know it for the same message
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .isEqualTo("<" + claimed.id() + "@throughline>");
    }

    @Test
    void no_two_nodes_take_the_same_message() throws Exception {
        for (int i = 0; i < 20; i++) {
            invented.agencyLead(surgery);
        }
        ask();
        try (var nodes = Executors.newFixedThreadPool(6)) {
            var tries = IntStream.range(0, 40)
                    .<Callable<UUID>>mapToObj(node ->
                            () -> messages.claim(now).map(Messages.Claimed::id).orElse(new UUID(0, 0)))
                    .toList();
            var taken = new java.util.ArrayList<UUID>();
            for (var each : nodes.invokeAll(tries)) {
                taken.add(each.get());
            }
            taken.removeIf(new UUID(0, 0)::equals);
            assertThat(taken).hasSize(21).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_after_growing_waits_until_a_person_must_look() {
        ask();
        int nobody = mail.getSmtp().getPort();
        mail.stop();
        var at = now;
        for (int attempt = 1; attempt <= Messages.WAITS.size(); attempt++) {
            sending(nobody).run(at);
            var waiting = mine().getFirst();
            assertThat(waiting.state()).isEqualTo(Message.State.WAITING);
            assertThat(waiting.attempts()).isEqualTo(attempt);
            var wait = Messages.WAITS.get(attempt - 1);
            assertThat(waiting.nextAt())
                    .isBetween(at.plus(wait).minusSeconds(1), at.plus(wait).plusSeconds(1));
            sending(nobody).run(at.plus(wait).minusSeconds(30));
            assertThat(mine().getFirst().attempts()).isEqualTo(attempt);
            at = at.plus(wait).plusSeconds(1);
        }
        sending(nobody).run(at);
        var failed = mine().getFirst();
        assertThat(failed.state()).isEqualTo(Message.State.FAILED);
        assertThat(text("/messages")).contains("Could not be sent", "The mail server did not take it", "Send again");
        desk.send(coordinator, "/messages/" + failed.id() + "/again");
        assertThat(mine().getFirst().state()).isEqualTo(Message.State.WAITING);
    }

    private String text(String path) {
        var response = desk.open(coordinator, path);
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void somebody_kept_out_of_the_case_hears_nothing() {
        cases.exclude(coordinator, review.id(), Objects.requireNonNull(doctor.person()), LocalDate.now(), "knew them");
        ask();
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_partnership_sees_its_own_an_administrator_all_and_nobody_else_any() {
        ask();
        assertThat(messages.of(invented.coordinator(invented.partnership()), null, 100))
                .isEmpty();
        assertThat(messages.of(invented.everywhere(Role.ADMINISTRATOR), null, 10_000))
                .extracting(Message::id)
                .contains(mine().getFirst().id());
        assertThat(desk.open(doctor, "/messages").getStatus()).isEqualTo(404);
        assertThat(text("/messages")).contains("nothing is sent", "An agency is asked what it knows", "1 e-mail");
        assertThat(text("/messages.csv")).contains("An agency is asked what it knows");
        assertThat(text("/messages?state=FAILED")).contains("No e-mails here");
    }
}
