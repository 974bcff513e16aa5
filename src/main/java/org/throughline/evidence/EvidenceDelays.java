package org.throughline.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.DelaySource;
import org.throughline.web.Show;

/** Agencies that are past the day they were asked for. */
@Component
@Order(20)
class EvidenceDelays implements DelaySource {

    private final JdbcClient db;

    EvidenceDelays(JdbcClient db) {
        this.db = db;
    }

    private record Late(UUID reviewId, long number) {}

    @Override
    @Transactional
    public Map<UUID, List<String>> delays(Reader reader, Collection<UUID> reviews, LocalDate today) {
        return db
                .sql("""
                        select review_id, count(distinct organisation_id) as number from (
                            select a.review_id, a.organisation_id from review.review r join evidence.asked a on a.review_id = r.id
                            where r.id = any(:ids) and r.stage = 'SCOPING' and a.due < :today and not exists (
                                select 1 from evidence.scoping_return s where s.review_id = any(:ids) and s.review_id = a.review_id
                                and s.organisation_id = a.organisation_id and s.sent_at is not null)
                            union all
                            select k.review_id, k.organisation_id from review.review r join evidence.commission k on k.review_id = r.id
                            where r.id = any(:ids) and r.stage = 'EVIDENCE' and k.due < :today and k.contribution in ('IMR', 'STATEMENT', 'POLICY')
                            and not exists (select 1 from evidence.submission m where m.review_id = any(:ids) and m.review_id = k.review_id
                                and m.organisation_id = k.organisation_id and m.state in ('SENT', 'ACCEPTED'))
                        ) late group by review_id""")
                .param("ids", reviews.toArray(UUID[]::new))
                .param("today", today)
                .query(Late.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Late::reviewId,
                        late -> List.of(Show.count(late.number(), "agency is late", "agencies are late"))));
    }
}
