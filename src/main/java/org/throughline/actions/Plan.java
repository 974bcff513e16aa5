package org.throughline.actions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.report.PlanSource;

/** The action plan as the report prints it. */
@Component
class Plan implements PlanSource {

    private final Actions actions;

    Plan(Actions actions) {
        this.actions = actions;
    }

    @Override
    @Transactional
    public List<Planned> plan(Reader reader, UUID review) {
        return actions.of(reader, review).stream()
                .map(action -> new Planned(
                        action.id(),
                        action.recommendationId(),
                        action.number(),
                        action.words(),
                        action.lead(),
                        action.milestones(),
                        action.due(),
                        action.status().words(),
                        action.status().settled(),
                        action.progress().isEmpty()
                                ? ""
                                : action.progress().getLast().words(),
                        action.path()))
                .toList();
    }
}
