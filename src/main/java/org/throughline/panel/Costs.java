package org.throughline.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** What a review costs: fees agreed, invoices, and the share each partner bears. For the partnership's own staff. */
@Component
public class Costs {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Clock clock;

    Costs(JdbcClient db, Reviews reviews, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A fee that was agreed, for the chair, the author or anything else. */
    public record Fee(UUID id, String who, String what, long pence, LocalDate agreedOn, int version) {}

    public record Invoice(
            UUID id,
            String who,
            String number,
            long pence,
            LocalDate dated,
            @Nullable LocalDate paidOn,
            int version) {}

    /** What an invoice said before it was corrected. */
    public record Corrected(
            UUID invoiceId,
            int version,
            String who,
            String number,
            long pence,
            LocalDate dated,
            @Nullable LocalDate paidOn,
            String why,
            String correctedBy) {}

    /** @param hundredths of a per cent that this partner bears */
    public record Share(String partner, int hundredths, LocalDate agreedOn, int version) {

        /** "33.33 per cent". */
        public String words() {
            return Costs.percent(hundredths);
        }

        /** "33.33". */
        public String number() {
            return java.math.BigDecimal.valueOf(hundredths, 2)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        /** What this partner bears of an amount, to the nearest penny. */
        public long of(long pence) {
            return Math.round(pence * (double) hundredths / 10_000);
        }
    }

    /** "33.33 per cent". */
    static String percent(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " per cent";
    }

    /** Everything about the costs of one review. */
    public record Account(List<Fee> fees, List<Invoice> invoices, List<Share> shares, List<Corrected> corrected) {

        /** A sentence for each who has sent invoices for more than was agreed with them. */
        public List<String> overAgreed() {
            return invoices.stream()
                    .map(Invoice::who)
                    .distinct()
                    .flatMap(who -> overAgreed(who).stream())
                    .toList();
        }

        /** What is to be said of the invoices of one, if they come to more than was agreed with them. */
        public Optional<String> overAgreed(String who) {
            long agreed = fees.stream()
                    .filter(each -> each.who().equalsIgnoreCase(who))
                    .mapToLong(Fee::pence)
                    .sum();
            long invoiced = invoices.stream()
                    .filter(each -> each.who().equalsIgnoreCase(who))
                    .mapToLong(Invoice::pence)
                    .sum();
            return invoiced <= agreed
                    ? Optional.empty()
                    : Optional.of("The invoices of " + who + " come to " + Money.words(invoiced)
                            + (agreed == 0
                                    ? ", and no fee is recorded as agreed with them."
                                    : ", " + Money.words(invoiced - agreed) + " more than was agreed with them."));
        }

        public long agreed() {
            return fees.stream().mapToLong(Fee::pence).sum();
        }

        public long invoiced() {
            return invoices.stream().mapToLong(Invoice::pence).sum();
        }

        public long paid() {
            return invoices.stream()
                    .filter(each -> each.paidOn() != null)
                    .mapToLong(Invoice::pence)
                    .sum();
        }

        public int shared() {
            return shares.stream().mapToInt(Share::hundredths).sum();
        }

        /** What nobody bears yet, in words. */
        public String unshared() {
            return percent(10_000 - shared());
        }
    }

    @Transactional
    public Account of(Reader reader, Review review) {
        must(reader, review);
        return new Account(
                db.sql("select * from panel.agreed_fee where review_id = :review order by agreed_on, who")
                        .param("review", review.id())
                        .query(Fee.class)
                        .list(),
                db.sql("select * from panel.invoice where review_id = :review order by dated, who, number")
                        .param("review", review.id())
                        .query(Invoice.class)
                        .list(),
                db.sql("select * from panel.cost_share where review_id = :review order by partner")
                        .param("review", review.id())
                        .query(Share.class)
                        .list(),
                db.sql("""
                                select invoice_id, version, who, number, pence, dated, paid_on, why, corrected_by
                                from panel.invoice_before where review_id = :review order by corrected_at desc""").param("review", review.id()).query(Corrected.class).list());
    }

    /** Adds a fee that was agreed, or changes one ({@code fee.version()} 0 for a new one). */
    @Transactional
    public void agree(Reader reader, Review review, Fee fee) {
        must(reader, review);
        int changed = db.sql("""
                        insert into panel.agreed_fee (id, review_id, who, what, pence, agreed_on)
                        values (:id, :review, :who, :what, :pence, :on)
                        on conflict (id) do update set who = :who, what = :what, pence = :pence, agreed_on = :on,
                            version = agreed_fee.version + 1
                        where agreed_fee.version = :version and agreed_fee.review_id = :review""")
                .param("id", fee.id())
                .param("review", review.id())
                .param("who", fee.who())
                .param("what", fee.what())
                .param("pence", fee.pence())
                .param("on", fee.agreedOn())
                .param("version", fee.version())
                .update();
        if (changed == 0) {
            var theirs = of(reader, review).fees().stream()
                    .filter(each -> each.id().equals(fee.id()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite("This fee", text(theirs), text(fee), review.href() + "/costs");
        }
        reviews.did(reader, review.id(), fee.version() == 0 ? "recorded a fee that was agreed" : "changed a fee");
    }

    private static String text(Fee fee) {
        return fee.who() + ", " + fee.what() + ": " + Money.words(fee.pence());
    }

    /** Adds an invoice; the same number from the same person is refused. */
    @Transactional
    public void invoiced(Reader reader, Review review, Invoice invoice) {
        must(reader, review);
        int added = db.sql("""
                        insert into panel.invoice (id, review_id, who, number, pence, dated, recorded_by)
                        values (:id, :review, :who, :number, :pence, :dated, :by) on conflict (review_id, who, number) do nothing""")
                .param("id", invoice.id())
                .param("review", review.id())
                .param("who", invoice.who())
                .param("number", invoice.number())
                .param("pence", invoice.pence())
                .param("dated", invoice.dated())
                .param("by", reader.name())
                .update();
        if (added == 0) {
            throw new NotAllowed("An invoice with this number from " + invoice.who() + " is recorded already.");
        }
        reviews.did(reader, review.id(), "recorded an invoice");
    }

    /** Whether an invoice with this number from this person is there already. */
    @Transactional
    public boolean knows(Reader reader, Review review, String who, String number) {
        return of(reader, review).invoices().stream()
                .anyMatch(each -> each.who().equals(who) && each.number().equals(number));
    }

    @Transactional
    public Invoice invoice(Reader reader, Review review, UUID id) {
        return of(reader, review).invoices().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Corrects an invoice that was recorded wrongly; what it said before is kept, with the reason. {@code now.version()} was on the page. */
    @Transactional
    public void correct(Reader reader, Review review, Invoice now, String why) {
        must(reader, review);
        var before = invoice(reader, review, now.id());
        int kept = db.sql("""
                        insert into panel.invoice_before (invoice_id, version, review_id, who, number, pence, dated, paid_on, why, corrected_by)
                        select id, version, review_id, who, number, pence, dated, paid_on, :why, :by from panel.invoice
                        where id = :id and review_id = :review and version = :version""")
                .param("why", why)
                .param("by", reader.name())
                .param("id", now.id())
                .param("review", review.id())
                .param("version", now.version())
                .update();
        if (kept == 0) {
            throw new StaleWrite("This invoice", text(before), text(now), review.href() + "/costs");
        }
        db.sql("""
                        update panel.invoice set who = :who, number = :number, pence = :pence, dated = :dated, paid_on = :paid,
                            version = version + 1
                        where id = :id and review_id = :review""")
                .param("who", now.who())
                .param("number", now.number())
                .param("pence", now.pence())
                .param("dated", now.dated())
                .param("paid", now.paidOn(), java.sql.Types.DATE)
                .param("id", now.id())
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "corrected an invoice: " + why);
    }

    private static String text(Invoice invoice) {
        return invoice.number() + " from " + invoice.who() + ", " + Show.date(invoice.dated()) + ": "
                + Money.words(invoice.pence())
                + (invoice.paidOn() == null ? "" : ", paid on " + Show.date(invoice.paidOn()));
    }

    /** An invoice was paid on this day. */
    @Transactional
    public void paid(Reader reader, Review review, UUID invoice, LocalDate on) {
        must(reader, review);
        if (db.sql(
                                "update panel.invoice set paid_on = :on, version = version + 1 where id = :id and review_id = :review and paid_on is null")
                        .param("on", on)
                        .param("id", invoice)
                        .param("review", review.id())
                        .update()
                == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "recorded that an invoice was paid on " + Show.date(on));
    }

    /** Says what share a partner bears, in hundredths of a per cent; {@code version} 0 where it bore none. All shares together are at most the whole. */
    @Transactional
    public void share(Reader reader, Review review, String partner, int hundredths, int version) {
        must(reader, review);
        int changed = db.sql("""
                        insert into panel.cost_share (review_id, partner, hundredths, agreed_on)
                        select :review, :partner, :hundredths, :today
                        where :hundredths + coalesce((select sum(hundredths) from panel.cost_share
                            where review_id = :review and partner <> :partner), 0) <= 10000
                        on conflict (review_id, partner) do update set hundredths = :hundredths, agreed_on = :today,
                            version = cost_share.version + 1 where cost_share.version = :version""")
                .param("review", review.id())
                .param("partner", partner)
                .param("hundredths", hundredths)
                .param("today", LocalDate.now(clock))
                .param("version", version)
                .update();
        if (changed == 0) {
            var theirs = of(reader, review).shares().stream()
                    .map(each -> each.partner() + ": " + each.words())
                    .toList();
            throw new StaleWrite(
                    "How the costs are shared",
                    String.join("\n", theirs),
                    partner + ": " + percent(hundredths),
                    review.href() + "/costs");
        }
        reviews.did(reader, review.id(), "recorded the share of the costs that " + partner + " bears");
    }

    private static void must(Reader reader, Review review) {
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff see and record costs.");
        }
    }
}
