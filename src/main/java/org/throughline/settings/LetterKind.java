package org.throughline.settings;

import static org.throughline.settings.Placeholder.ADDRESS;
import static org.throughline.settings.Placeholder.AGENCY;
import static org.throughline.settings.Placeholder.ASKED;
import static org.throughline.settings.Placeholder.BEFORE;
import static org.throughline.settings.Placeholder.CHAIR;
import static org.throughline.settings.Placeholder.CIRCUMSTANCES;
import static org.throughline.settings.Placeholder.CONTRIBUTION;
import static org.throughline.settings.Placeholder.DATE;
import static org.throughline.settings.Placeholder.DECIDED;
import static org.throughline.settings.Placeholder.DECIDER;
import static org.throughline.settings.Placeholder.DECISION;
import static org.throughline.settings.Placeholder.DIED;
import static org.throughline.settings.Placeholder.DIRECTED;
import static org.throughline.settings.Placeholder.DUE;
import static org.throughline.settings.Placeholder.EVIDENCE;
import static org.throughline.settings.Placeholder.FROM;
import static org.throughline.settings.Placeholder.HEARD;
import static org.throughline.settings.Placeholder.INSTEAD;
import static org.throughline.settings.Placeholder.MEETING;
import static org.throughline.settings.Placeholder.OUTSTANDING;
import static org.throughline.settings.Placeholder.PARTNERS;
import static org.throughline.settings.Placeholder.PARTNERSHIP;
import static org.throughline.settings.Placeholder.PUBLISHED;
import static org.throughline.settings.Placeholder.REASONS;
import static org.throughline.settings.Placeholder.REFERENCE;
import static org.throughline.settings.Placeholder.REVIEW;
import static org.throughline.settings.Placeholder.TEST;
import static org.throughline.settings.Placeholder.THEIR_REFERENCE;
import static org.throughline.settings.Placeholder.TO;
import static org.throughline.settings.Placeholder.WHY;

import java.util.EnumSet;
import java.util.Set;

/** The letters a partnership sends, each with the wording it has until the partnership writes its own. */
public enum LetterKind {
    HOME_OFFICE_DECISION(
            "To the Home Office on the decision",
            "Decision",
            EnumSet.of(
                    THEIR_REFERENCE,
                    HEARD,
                    DIED,
                    DECIDED,
                    DECIDER,
                    DECISION,
                    TEST,
                    EVIDENCE,
                    PARTNERS,
                    CIRCUMSTANCES,
                    REASONS,
                    INSTEAD,
                    ASKED,
                    DUE),
            """
            {partnership}

            {date}

            To the Home Office, {review}s

            Our reference: {reference}
            Your reference: {their_reference}

            The partnership heard on {heard} of a death {died}.

            On {decided} {decider} decided that {decision}.

            The test. {test}

            Evidence. {evidence}

            Partners consulted. {partners}

            Circumstances of particular concern. {circumstances}

            Reasons. {reasons}

            Instead. {instead}

            {asked}

            The review is due to be complete by {due}.

            {from}
            For {partnership}"""),
    FAMILY_DECISION(
            "To the family: a review is held",
            "The decision about a review",
            EnumSet.of(TO, DECIDED, DECIDER, DECISION, DUE),
            """
            {partnership}

            {date}

            Dear {to},

            We are very sorry that someone close to you has died. We write because our partnership has to think about what can be learned from it.

            On {decided} {decider} decided that {decision}. A review looks at how local services worked, alone and together, to keep the person who died safe. It does not look for someone to blame, and it is apart from the police, the court and the coroner.

            If you would like to, you can take part: ask questions the review should answer, say who they were, choose the name the report uses, and read it before it is finished. You can also choose to take no part, and change your mind at any time.

            An independent advocate can help you with all of this, free of charge: Action After Fatal Domestic Abuse (aafda.org.uk) or the Victim Support Homicide Service. We enclose leaflets from both.

            Please ring or write whenever it suits you, or ask somebody to do so for you.

            Our reference: {reference}

            {from}
            For {partnership}"""),
    FAMILY_NO_REVIEW(
            "To the family: no review is held",
            "The decision about a review",
            EnumSet.of(TO, DECIDED, DECIDER, DECISION, INSTEAD),
            """
            {partnership}

            {date}

            Dear {to},

            We are very sorry that someone close to you has died. When someone dies and abuse at home may have had a part in it, our partnership has to decide whether a {review} is held. Such a review looks at how local services worked, and what can be learned.

            On {decided} {decider} decided that {decision}. This says nothing about how much the person who died mattered, or about who is to blame.

            What is done instead. {instead}

            What happens next. The Home Office looks at every decision not to hold a review. It may agree, or direct that one is held after all. We will tell you what it answers.

            If you would like to know how the decision was made, if you see it differently, or if there is something we should know, please ring or write to us whenever it suits you, or ask somebody to do so for you. The undersigned will answer.

            An independent advocate can help you with this, free of charge: Action After Fatal Domestic Abuse (aafda.org.uk) or the Victim Support Homicide Service. We enclose leaflets from both.

            Our reference: {reference}

            {from}
            For {partnership}"""),
    FAMILY_DIRECTED(
            "To the family: the Home Office directs a review",
            "A review is now held",
            EnumSet.of(TO, DECIDED, DECIDER, DIRECTED),
            """
            {partnership}

            {date}

            Dear {to},

            We are very sorry that someone close to you has died. On {decided} {decider} decided that no review was held. The Home Office looked at that decision, and on {directed} it directed that a {review} is held. A review is now held.

            A review looks at how local services worked, alone and together, to keep the person who died safe. It does not look for someone to blame, and it is apart from the police, the court and the coroner.

            If you would like to, you can take part: ask questions the review should answer, say who they were, choose the name the report uses, and read it before it is finished. You can also choose to take no part, and change your mind at any time.

            We know that hearing first one thing and then another can be hard. Please ring or write whenever it suits you, or ask somebody to do so for you.

            An independent advocate can help you with all of this, free of charge: Action After Fatal Domestic Abuse (aafda.org.uk) or the Victim Support Homicide Service. We enclose leaflets from both.

            Our reference: {reference}

            {from}
            For {partnership}"""),
    SCOPING_REQUEST("Request to an agency for scoping", "What your agency knows", EnumSet.of(AGENCY, DUE), """
            {partnership}

            {date}

            To {agency}

            Our reference: {reference}

            The partnership was told of a death and has to decide whether a {review} is held (Domestic Violence, Crime and Victims Act 2004, section 9).

            Please search your records for the people named in the service and tell us by {due} what you know of each, whether your records have been secured, and what your agency could give to a review. This letter names nobody: sign in and look under “What we have been asked”.

            Please secure every record now, paper and electronic, so that nobody can change it. If staff who knew the people need support, please see that they have it.

            {from}
            For {partnership}"""),
    COMMISSION(
            "Commission of an IMR, chronology or statement",
            "What your agency is asked to give",
            EnumSet.of(AGENCY, DUE, CONTRIBUTION, CHAIR),
            """
            {partnership}

            {date}

            To {agency}

            Our reference: {reference}

            A {review} is held. Its independent chair is {chair}.

            Your agency is asked for: {contribution}. Please send it by {due}. The key lines of enquiry and a document to write in are in the service, under “What we have been asked”.

            Whoever writes it must not have been involved with the people of the case, nor have managed anyone who was. Please name staff by their role only, and have it signed off by a senior manager.

            {from}
            For {partnership}"""),
    DAY_MOVED(
            "Another day for an agency",
            "Your day has moved",
            EnumSet.of(AGENCY, BEFORE, DUE, CONTRIBUTION, WHY, CHAIR),
            """
            {partnership}

            {date}

            To {agency}

            Our reference: {reference}

            Your day has moved. We asked your agency for {contribution} by {before}. Please send it by {due} instead.

            Why it moves. {why}

            Nothing else changes: what you are asked for, the key lines of enquiry and the document to write in are in the service, under “What we have been asked”. If the new day does not suit you, please ring us.

            {from}
            For {partnership}"""),
    REMINDER("Reminder to an agency", "Reminder", EnumSet.of(AGENCY, DUE, OUTSTANDING), """
            {partnership}

            {date}

            To {agency}

            Our reference: {reference}

            We asked you for {outstanding} by {due} and have not had it yet. Please sign in and look under “What we have been asked”. If something stands in the way, please ring us: we can agree on another day.

            For {partnership}"""),
    PANEL_INVITATION("Invitation to the panel", "Invitation to the panel", EnumSet.of(TO, CHAIR, MEETING), """
            {partnership}

            {date}

            Dear {to},

            Our reference: {reference}

            You are invited to the panel of a {review}. Its independent chair is {chair}.

            The panel meets {meeting}.

            The papers are in the service, when you are signed in. Please do not forward or print them. If you knew any of the people, or managed someone who worked with them, tell us before you open a paper.

            {from}
            For {partnership}"""),
    TAKING_PART(
            "Invitation to family, friends or colleagues to take part",
            "Taking part in the review",
            EnumSet.of(TO, CHAIR),
            """
            {partnership}

            {date}

            Dear {to},

            We are very sorry that someone you knew has died. A {review} is held, to learn how local services worked, alone and together. It does not look for someone to blame. Its independent chair is {chair}.

            You knew them, and may want to say who they were, what happened, and what the review should ask. You can do so by talking with the chair, in writing, or in any other way, with somebody beside you if you like. You can also take no part, and change your mind at any time.

            What you say is kept confidential until the report is approved, and the report names nobody. We enclose a leaflet about reviews, and about help for you.

            Please ring or write whenever it suits you, or ask somebody to do so for you.

            Our reference: {reference}

            {from}
            For {partnership}"""),
    PERPETRATOR(
            "Invitation to the perpetrator to contribute", "Contributing to the review", EnumSet.of(TO, CHAIR), """
            {partnership}

            {date}

            Dear {to},

            Our reference: {reference}

            A {review} is held, to learn how local services worked, alone and together. It is apart from the court and from any inquiry into who is to blame, and cannot change what a court has decided. Its independent chair is {chair}.

            The chair invites you to say what contact you had with services, and what might have helped. You need not. Whatever you decide changes nothing for you. If you would like to, tell the person who gave you this letter, and the chair will arrange how.

            The report names nobody. What you say may have to be given to a court or a coroner if they ask for it.

            {from}
            For {partnership}"""),
    SUBMISSION(
            "To the Home Office with the finished report",
            "Report for quality assurance",
            EnumSet.of(THEIR_REFERENCE, CHAIR, DIED),
            """
            {partnership}

            {date}

            To the Home Office, {review}s, quality assurance panel

            Our reference: {reference}
            Your reference: {their_reference}

            We submit the finished report of the {review} of a death {died}: the overview report, the executive summary and the action plan. Its independent chair and our partnership have approved them.

            The family have been told that it is submitted. The report stays confidential until you have answered.

            Please tell us your panel’s date, and write to the undersigned with its letter.

            {from}
            For {partnership}"""),
    COMMISSIONER(
            "To the Domestic Abuse Commissioner with the finished report",
            "Copy of the report",
            EnumSet.of(THEIR_REFERENCE, DIED, ADDRESS),
            """
            {partnership}

            {date}

            To the Domestic Abuse Commissioner

            Our reference: {reference}
            Home Office reference: {their_reference}

            We send you a copy of the report of the {review} of a death {died}, now that it is complete (Domestic Violence, Crime and Victims Act 2004, section 9(3B)), with its recommendations and action plan.

            It can be read at {address}

            {from}
            For {partnership}"""),
    PUBLICATION("Telling of publication", "Publication of the report", EnumSet.of(TO, PUBLISHED, ADDRESS), """
            {partnership}

            {date}

            Dear {to},

            Our reference: {reference}

            The report of the {review} is published on {published}. From that day anyone can read it at {address}

            It uses the names that were chosen, and leaves out what would let strangers know who the people are. Newspapers may write about it. You need not answer them, and we can help you if they ring.

            {from}
            For {partnership}""");

    private final String words;
    private final String title;
    private final Set<Placeholder> placeholders;
    private final String standard;

    LetterKind(String words, String title, EnumSet<Placeholder> own, String standard) {
        this.words = words;
        this.title = title;
        own.addAll(EnumSet.of(PARTNERSHIP, DATE, REFERENCE, REVIEW, FROM));
        this.placeholders = own;
        this.standard = standard;
    }

    public String words() {
        return words;
    }

    /** What stands above the letter, before the reference. */
    public String title() {
        return title;
    }

    /** Whether a later letter of this kind to the same agency takes the place of an earlier one. */
    public boolean replaces() {
        return this == SCOPING_REQUEST || this == COMMISSION || this == DAY_MOVED;
    }

    /** What this letter can have filled in. */
    public Set<Placeholder> placeholders() {
        return Set.copyOf(placeholders);
    }

    /** The wording it has where the partnership has written none. */
    public String standard() {
        return standard;
    }
}
