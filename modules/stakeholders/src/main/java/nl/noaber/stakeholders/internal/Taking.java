package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.history.FieldChange;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import org.jspecify.annotations.Nullable;

/** The fields of which somebody who merges chooses whose value stays; lists are put together and are not among them. */
final class Taking {

    private static final List<String> OF_ORGANISATIONS = List.of(
            "name",
            "kind",
            "englishName",
            "abbreviation",
            "description",
            "parent",
            "validFrom",
            "validUntil",
            "successor",
            "website",
            "visitingAddress",
            "relationshipOwner",
            "contactRhythm");

    /** The surname with its prefix is one choice. */
    private static final List<String> OF_PERSONS = List.of(
            "givenName",
            "surname",
            "email",
            "phone",
            "politicalParty",
            "note",
            "dataSource",
            "reviewOn",
            "legalBasis",
            "publicRole");

    private Taking() {}

    static List<FieldChange> differs(Organisation keep, Organisation absorb) {
        Map<String, @Nullable String> filled = OrganisationFields.of(Filling.filled(keep, absorb));
        return differing(OF_ORGANISATIONS, filled, OrganisationFields.of(absorb.details())).stream()
                .filter(change -> !keep.id().ref().globalId().toString().equals(change.after()))
                .toList();
    }

    static List<FieldChange> differs(Person keep, Person absorb) {
        Map<String, @Nullable String> filled = PersonKeeper.fields(Filling.filled(keep, absorb));
        Map<String, @Nullable String> other = PersonKeeper.fields(absorb.details());
        filled.put("surname", wholeSurname(keep.details().name()));
        other.put("surname", wholeSurname(absorb.details().name()));
        return differing(OF_PERSONS, filled, other);
    }

    private static List<FieldChange> differing(
            List<String> names, Map<String, @Nullable String> filled, Map<String, @Nullable String> other) {
        List<FieldChange> differing = new ArrayList<>();
        for (String name : names) {
            String theirs = other.get(name);
            if (theirs != null && !theirs.equals(filled.get(name))) {
                differing.add(new FieldChange(name, filled.get(name), theirs));
            }
        }
        return differing;
    }

    static OrganisationDetails taken(Organisation keep, Organisation absorb, Set<String> take) {
        OrganisationDetails filled = Filling.filled(keep, absorb);
        OrganisationDetailsBuilder edited = filled.edit();
        for (FieldChange change : differs(keep, absorb)) {
            if (take.contains(change.field())) {
                FieldTexts.set(edited, change.field(), change.after());
            }
        }
        OrganisationDetails taken = edited.build();
        List<String> names = Stream.concat(
                        filled.otherNames().stream(), Stream.of(keep.details().name()))
                .filter(name -> !name.equals(taken.name()))
                .toList();
        return OrganisationFields.tidy(taken.edit().otherNames(names).build());
    }

    static PersonDetails taken(Person keep, Person absorb, Set<String> take) {
        Map<String, @Nullable String> fields = PersonKeeper.fields(Filling.filled(keep, absorb));
        for (FieldChange change : differs(keep, absorb)) {
            if (take.contains(change.field())) {
                fields.put(change.field(), change.after());
            }
        }
        if (take.contains("surname")) {
            PersonName name = absorb.details().name();
            fields.put("surnamePrefix", name.surnamePrefix());
            fields.put("surname", name.surname());
        }
        return FieldTexts.person(fields);
    }

    private static String wholeSurname(PersonName name) {
        return name.surnamePrefix() == null ? name.surname() : name.surnamePrefix() + " " + name.surname();
    }
}
