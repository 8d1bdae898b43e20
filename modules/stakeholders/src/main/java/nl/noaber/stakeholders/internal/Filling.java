package nl.noaber.stakeholders.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.history.FieldChange;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Fills what is empty in the record that stays from the one that goes into it, and empties it again. */
final class Filling {

    private static final String BETWEEN = "\u0001";

    private Filling() {}

    static OrganisationDetails filled(Organisation keep, Organisation absorb) {
        OrganisationDetails to = keep.details();
        OrganisationDetails from = absorb.details();
        OrganisationId parent = absorb.id().equals(to.parentId()) ? null : to.parentId();
        OrganisationId successor = absorb.id().equals(to.successorId()) ? null : to.successorId();
        OrganisationDetails filled = to.edit()
                .englishName(first(to.englishName(), from.englishName()))
                .abbreviation(first(to.abbreviation(), from.abbreviation()))
                .otherNames(names(to, from))
                .description(first(to.description(), from.description()))
                .parentId(first(parent, keep.id().equals(from.parentId()) ? null : from.parentId()))
                .successorId(first(successor, keep.id().equals(from.successorId()) ? null : from.successorId()))
                .website(first(to.website(), from.website()))
                .visitingAddress(first(to.visitingAddress(), from.visitingAddress()))
                .identifiers(together(to.identifiers(), from.identifiers()))
                .relationshipOwnerId(first(to.relationshipOwnerId(), from.relationshipOwnerId()))
                .contactRhythm(first(to.contactRhythm(), from.contactRhythm()))
                .tags(together(to.tags(), from.tags()))
                .build();
        return OrganisationFields.tidy(filled);
    }

    /** The name of the other becomes another name of the one that stays, so that it is found by it. */
    private static List<String> names(OrganisationDetails to, OrganisationDetails from) {
        List<String> names = together(to.otherNames(), together(List.of(from.name()), from.otherNames()));
        return names.stream().filter(name -> !name.equals(to.name())).toList();
    }

    /** The party stays behind when the one that stays held no political post: it comes with the tenures that move. */
    static PersonDetails filled(Person keep, Person absorb) {
        PersonDetails to = keep.details();
        PersonDetails from = absorb.details();
        PersonName name = new PersonName(
                first(to.name().givenName(), from.name().givenName()),
                to.name().surnamePrefix(),
                to.name().surname());
        return new PersonDetails(
                name,
                first(to.email(), from.email()),
                first(to.phone(), from.phone()),
                first(to.politicalParty(), from.politicalParty()),
                first(to.note(), from.note()),
                to.dataSource(),
                to.reviewOn(),
                PersonalFields.filled(to.personal(), from.personal()),
                together(to.tags(), from.tags()).stream().sorted().toList());
    }

    static Moved moved(StakeholderId keep, FieldChange change) {
        return new Moved(
                MergeRows.FIELDS,
                keep.value(),
                change.field() + BETWEEN + text(change.before()) + BETWEEN + text(change.after()));
    }

    static FieldChange change(Moved moved) {
        String[] parts = Objects.requireNonNull(moved.detail()).split(BETWEEN, -1);
        return new FieldChange(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2].isEmpty() ? null : parts[2]);
    }

    /**
     * The value that a field has once the merge is undone: what it was before, unless somebody changed it since; of a
     * list only what the merge added goes.
     */
    static @Nullable String undone(FieldChange change, @Nullable String current) {
        if (Objects.equals(current, change.after())) {
            return change.before();
        }
        if (!isList(change.field()) || current == null) {
            return current;
        }
        Set<String> added = new HashSet<>(Lines.split(text(change.after())));
        added.removeAll(Lines.split(text(change.before())));
        List<String> left = Lines.split(current).stream()
                .filter(line -> !added.contains(line))
                .toList();
        return left.isEmpty() ? null : Lines.join(left);
    }

    private static boolean isList(String field) {
        return field.equals("tags") || field.equals("otherNames") || field.equals("identifiers");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> List<T> together(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
