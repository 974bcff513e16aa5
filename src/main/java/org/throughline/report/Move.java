package org.throughline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.review.Stage;

/** The acts that carry a report from analysis to practice (DOMAIN.md §3). Each has its own page, and one who may do it. */
public enum Move {
    BEGIN_DRAFTING(
            "Begin drafting",
            Set.of(Stage.ANALYSIS),
            Stage.DRAFTING,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR, Role.AUTHOR),
            "The panel has found what it needs. From now on the report is written. Findings can still be added.",
            "What should everybody know? (optional)",
            false,
            "began drafting the report"),
    BACK_TO_ANALYSIS(
            "Go back to analysis",
            Set.of(Stage.DRAFTING),
            Stage.ANALYSIS,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR),
            "The panel needs to look again at what was found.",
            "Why?",
            true,
            "went back to analysis"),
    TO_FAMILY(
            "Give the draft to the family",
            Set.of(Stage.DRAFTING),
            Stage.FAMILY_READING,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR, Role.AUTHOR),
            "The family reads the draft, in the way and at the pace they choose. No new version is uploaded meanwhile.",
            "How do they read it, and who is with them?",
            true,
            "gave the draft to the family"),
    FROM_FAMILY(
            "Record what the family said",
            Set.of(Stage.FAMILY_READING),
            Stage.DRAFTING,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR, Role.AUTHOR),
            "The draft comes back from the family.",
            "What did they say, and what will be done about it?",
            true,
            "recorded what the family said of the draft"),
    TO_FACT_CHECK(
            "Send the draft for a fact check",
            Set.of(Stage.DRAFTING),
            Stage.FACT_CHECK,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR, Role.AUTHOR),
            "The panel's members check the draft against what their agencies know. They can read this version from now on.",
            "Who checks it, and by when?",
            true,
            "sent the draft for a fact check"),
    FROM_FACT_CHECK(
            "Record the fact check",
            Set.of(Stage.FACT_CHECK),
            Stage.DRAFTING,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR, Role.AUTHOR),
            "The draft comes back from those who checked it.",
            "What was corrected, and what was not, and why?",
            true,
            "recorded the fact check"),
    TO_PANEL(
            "Put the report to the panel",
            Set.of(Stage.DRAFTING),
            Stage.PANEL_SIGN_OFF,
            Set.of(Role.COORDINATOR, Role.INDEPENDENT_CHAIR),
            "The panel's members can read this version from now on. The independent chair signs it off for the panel.",
            "What should the panel know? (optional)",
            false,
            "put the report to the panel"),
    PANEL_SIGNS(
            "Sign off for the panel",
            Set.of(Stage.PANEL_SIGN_OFF),
            Stage.CSP_SIGN_OFF,
            Set.of(Role.INDEPENDENT_CHAIR),
            "You say for the panel that this version is its report. The partnership then decides.",
            "When did the panel agree, and did anybody differ?",
            true,
            "signed off the report for the panel"),
    PANEL_RETURNS(
            "Return the report for changes",
            Set.of(Stage.PANEL_SIGN_OFF),
            Stage.DRAFTING,
            Set.of(Role.INDEPENDENT_CHAIR),
            "The panel asks for changes. A new version is uploaded after them.",
            "What must change?",
            true,
            "returned the report for changes"),
    PARTNERSHIP_SIGNS(
            "Sign off for the partnership",
            Set.of(Stage.CSP_SIGN_OFF),
            null,
            Set.of(Role.CSP_CHAIR),
            "You say for the partnership that this version may go to the Home Office, with its action plan.",
            "Anything to record? (optional)",
            false,
            "signed off the report for the partnership"),
    PARTNERSHIP_RETURNS(
            "Return the report to the panel",
            Set.of(Stage.CSP_SIGN_OFF),
            Stage.DRAFTING,
            Set.of(Role.CSP_CHAIR),
            "The partnership asks for changes. The panel then signs off a new version.",
            "What must change?",
            true,
            "returned the report to the panel"),
    SUBMIT(
            "Submit to the Home Office",
            Set.of(Stage.CSP_SIGN_OFF),
            Stage.SUBMITTED,
            Set.of(Role.COORDINATOR),
            "This version, its executive summary and the action plan go to the Home Office for quality assurance.",
            "How was it sent, and to whom?",
            true,
            "submitted the report to the Home Office"),
    TO_QUALITY_PANEL(
            "Record the date of the quality assurance panel",
            Set.of(Stage.SUBMITTED),
            Stage.QA_PANEL,
            Set.of(Role.COORDINATOR),
            "The Home Office has said when its panel looks at the report, or the panel has met. Its letter follows.",
            "What did the Home Office say? (optional)",
            false,
            "recorded the date of the quality assurance panel"),
    CONFIRM(
            "Confirm the corrected version",
            Set.of(Stage.PRE_PUBLICATION),
            null,
            Set.of(Role.COORDINATOR, Role.CSP_CHAIR),
            "The Home Office has answered, and this version was uploaded since. You say that nothing else was changed than what is written here.",
            "What was changed, and why?",
            true,
            "confirmed the corrected version"),
    PUT_INTO_PRACTICE(
            "Begin putting it into practice",
            Set.of(Stage.PUBLISHED, Stage.RESTRICTED),
            Stage.IMPLEMENTING,
            Set.of(Role.COORDINATOR, Role.CSP_CHAIR),
            "From now on the review is about its action plan. It closes when every action is done or explained.",
            "Who watches over the action plan, and how often? (optional)",
            false,
            "began putting the recommendations into practice");

    private final String title;
    private final Set<Stage> from;
    private final @Nullable Stage to;
    private final Set<Role> roles;
    private final String meaning;
    private final String noteLabel;
    private final boolean noteNeeded;
    private final String sentence;

    Move(
            String title,
            Set<Stage> from,
            @Nullable Stage to,
            Set<Role> roles,
            String meaning,
            String noteLabel,
            boolean noteNeeded,
            String sentence) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.meaning = meaning;
        this.noteLabel = noteLabel;
        this.noteNeeded = noteNeeded;
        this.sentence = sentence;
    }

    /** The act, which is also the button. */
    public String title() {
        return title;
    }

    public Set<Stage> from() {
        return from;
    }

    /** The stage it leads to, or null when the review stays where it is. */
    public @Nullable Stage to() {
        return to;
    }

    /** One of whom does it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whose act it is, in words: "Co-ordinator, independent chair or author of the report". */
    public String whose() {
        var words = roles.stream().sorted().map(Role::words).toList();
        var whose = new StringBuilder(words.getFirst());
        for (int i = 1; i < words.size(); i++) {
            whose.append(i == words.size() - 1 ? " or " : ", ").append(withinSentence(words.get(i)));
        }
        return whose.toString();
    }

    private static String withinSentence(String role) {
        return role.startsWith(Role.HOME_OFFICE.words())
                ? role
                : role.substring(0, 1).toLowerCase(Locale.UK) + role.substring(1);
    }

    public String meaning() {
        return meaning;
    }

    public String noteLabel() {
        return noteLabel;
    }

    public boolean noteNeeded() {
        return noteNeeded;
    }

    /** For the history, after a name. */
    public String sentence() {
        return sentence;
    }

    /** The last part of its address: "panel-signs". */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Move> at(String path) {
        return List.of(values()).stream()
                .filter(move -> move.path().equals(path))
                .findFirst();
    }

    /** Whether it sends the version back, so that another one must follow. */
    boolean returns() {
        return this == PANEL_RETURNS || this == PARTNERSHIP_RETURNS;
    }
}
