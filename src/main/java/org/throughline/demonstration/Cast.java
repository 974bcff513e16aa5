package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Grant;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Person;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** The invented people of the demonstration and whom they work for. */
@Component
@Profile("demo")
class Cast {

    static final String PARTNERSHIP = "Northmere Safer Partnership";
    static final String NEIGHBOUR = "Eastholme Safer Communities";
    static final String COORDINATOR = "Aisha Rahman";
    static final String NEIGHBOURS_COORDINATOR = "Hana Petrie";
    static final String CSP_CHAIR = "Gwen Hollis";
    static final String CHAIR = "Dr Martin Oyelaran";
    static final String AUTHOR = "Ruth Ashby";
    static final String MEMBER = "Naomi Thwaite";
    static final String HOME_OFFICE = "Home Office team";
    static final String SISTER = "Bernadette Lowe";
    static final String IMR_AUTHOR = "Sunil Marchetti";

    /** Agency → who answers for it. */
    private static final Map<String, String> AGENCIES = new LinkedHashMap<>();

    static {
        AGENCIES.put("Northmere Constabulary|Police", "Colin Draycott");
        AGENCIES.put("Larchfield Surgery|Health", "Dr Priya Venn");
        AGENCIES.put("Northmere General Hospital|Health", "Sister Joan Abara");
        AGENCIES.put("Westvale Mental Health Trust|Health", "Tomasz Kell");
        AGENCIES.put("Northmere Borough Housing|Housing", "Denise Harrow");
        AGENCIES.put("Northmere Children's Services|Children's social care", "Leila Brandt");
        AGENCIES.put("Haven Domestic Abuse Service|Specialist domestic abuse service", "Yasmin Okafor");
        AGENCIES.put("Probation Service North|Probation", "Graham Pell");
    }

    private final People people;
    private final Bodies bodies;
    private final LocalDate today;

    Cast(People people, Bodies bodies, Clock clock) {
        this.people = people;
        this.bodies = bodies;
        this.today = LocalDate.now(clock);
    }

    boolean isThere() {
        return people.byEmail(email(COORDINATOR)).isPresent();
    }

    @Transactional
    public void make(Reader service) {
        var since = today.minusYears(6);
        var partnership = bodies.add(
                service, new Partnership(UUID.randomUUID(), PARTNERSHIP, "NORTHMERE", LocalDate.of(2025, 1, 1)));
        forPartnership(service, COORDINATOR, Role.COORDINATOR, partnership, since);
        forPartnership(service, CSP_CHAIR, Role.CSP_CHAIR, partnership, since);
        var neighbour = bodies.add(service, new Partnership(UUID.randomUUID(), NEIGHBOUR, "EASTHOLME", null));
        forPartnership(service, NEIGHBOURS_COORDINATOR, Role.COORDINATOR, neighbour, since);
        AGENCIES.forEach((agency, lead) -> {
            var parts = agency.split("\\|");
            var organisation =
                    bodies.add(service, partnership.id(), new Organisation(UUID.randomUUID(), parts[0], parts[1]));
            var person = add(service, lead);
            people.grant(service, Grant.forOrganisation(person.id(), Role.AGENCY_LEAD, organisation.id(), since));
            if (parts[0].equals(Imrs.WRITING)) {
                people.grant(
                        service,
                        Grant.forOrganisation(
                                add(service, IMR_AUTHOR).id(), Role.IMR_AUTHOR, organisation.id(), since));
            }
        });
        // appointed to single reviews, by the acts that appoint
        add(service, CHAIR);
        add(service, AUTHOR);
        add(service, MEMBER);
        add(service, SISTER);
        everywhere(service, HOME_OFFICE, Role.HOME_OFFICE, since);
        everywhere(service, "Commissioner's office", Role.COMMISSIONER, since);
        everywhere(service, "Ines Ward", Role.ADMINISTRATOR, since);
        everywhere(service, "Peter Lamb", Role.AUDITOR, since);
    }

    private void forPartnership(Reader by, String name, Role role, Partnership partnership, LocalDate since) {
        people.grant(by, Grant.forPartnership(add(by, name).id(), role, partnership.id(), since));
    }

    private void everywhere(Reader by, String name, Role role, LocalDate since) {
        people.grant(by, Grant.everywhere(add(by, name).id(), role, since));
    }

    private Person add(Reader by, String name) {
        return people.add(by, name, email(name));
    }

    static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
    }

    /** Who answers for an agency. */
    Reader leadOf(String agency) {
        return AGENCIES.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(agency + "|"))
                .findFirst()
                .map(entry -> as(entry.getValue()))
                .orElseThrow();
    }

    /** The reader one of the cast is. */
    Reader as(String name) {
        var person = people.byEmail(email(name)).orElseThrow();
        return people.reader(person.id()).orElseThrow();
    }
}
