package nl.noaber.stakeholders.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.IdentifierScheme;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PersonOrder;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** Reads what inputs and arguments say of this module's records. */
final class Asks {

    /** Stands for an id that is none: it is not found, as any other stranger. */
    private static final UUID NONE = new UUID(0L, 0L);

    private Asks() {}

    static PersonId noPerson() {
        return new PersonId(NONE);
    }

    /** The record that an update or an argument names. */
    static UUID id(Input input, String field, String type) {
        return input.id(field, type).orElse(NONE);
    }

    static <T> @Nullable T idOrNull(Input input, String field, String type, Function<UUID, T> make) {
        return input.text(field) == null ? null : make.apply(id(input, field, type));
    }

    /** The id that a client brings for a new record: as a global id or bare; a new one when it brings none. */
    static UUID newId(Input input, String type) {
        String text = input.text("id");
        if (text == null) {
            return Ids.next();
        }
        return input.id("id", type).or(() -> Ids.parse(text)).orElse(NONE);
    }

    static StakeholderId stakeholder(Input input, String field) {
        String text = input.text(field);
        return Optional.ofNullable(text)
                .flatMap(GlobalId::parse)
                .flatMap(StakeholderType::idOf)
                .orElse(new OrganisationId(NONE));
    }

    static int version(Input input) {
        return Objects.requireNonNull(input.number("expectedVersion"));
    }

    /** The validity that an input leaves, whose two fields are named so. */
    static Validity validity(Input input, String from, String until, Validity stored) {
        return new Validity(
                input.has(from) ? input.value(from, PartialDate.class) : stored.from(),
                input.has(until) ? input.value(until, PartialDate.class) : stored.until());
    }

    static OrganisationDetails organisation(Input input, OrganisationDetails stored) {
        OrganisationDetailsBuilder edited = stored.edit();
        if (input.has("kind")) {
            edited.kind(input.requiredChoice("kind", OrganisationKind.class));
        }
        if (input.has("name")) {
            edited.name(Objects.requireNonNullElse(input.text("name"), ""));
        }
        return edited.englishName(input.patch("englishName", Input::text).over(stored.englishName()))
                .abbreviation(input.patch("abbreviation", Input::text).over(stored.abbreviation()))
                .otherNames(input.has("otherNames") ? input.texts("otherNames") : stored.otherNames())
                .description(input.patch("description", Input::text).over(stored.description()))
                .parentId(organisation(input, "parent", stored.parentId()))
                .validity(validity(input, "validFrom", "validUntil", stored.validity()))
                .successorId(organisation(input, "successor", stored.successorId()))
                .website(input.patch("website", Input::text).over(stored.website()))
                .visitingAddress(input.patch("visitingAddress", Input::text).over(stored.visitingAddress()))
                .identifiers(input.has("identifiers") ? identifiers(input) : stored.identifiers())
                .relationshipOwnerId(
                        input.has("relationshipOwner")
                                ? idOrNull(input, "relationshipOwner", "User", UserId::new)
                                : stored.relationshipOwnerId())
                .contactRhythm(
                        input.has("contactRhythm")
                                ? input.choice("contactRhythm", ContactRhythm.class)
                                : stored.contactRhythm())
                .tags(input.has("tags") ? input.texts("tags") : stored.tags())
                .build();
    }

    private static @Nullable OrganisationId organisation(Input input, String field, @Nullable OrganisationId stored) {
        return input.has(field) ? idOrNull(input, field, "Organisation", OrganisationId::new) : stored;
    }

    private static List<ExternalIdentifier> identifiers(Input input) {
        return input.inputs("identifiers").stream()
                .map(each -> new ExternalIdentifier(
                        each.requiredChoice("scheme", IdentifierScheme.class), each.requiredText("value")))
                .toList();
    }

    static PostDetails post(Input input, PostDetails stored) {
        PostLevel level = input.choice("level", PostLevel.class);
        Boolean political = input.flag("political");
        return new PostDetails(
                input.has("name") ? Objects.requireNonNullElse(input.text("name"), "") : stored.name(),
                level == null ? stored.level() : level,
                political == null ? stored.political() : political,
                validity(input, "validFrom", "validUntil", stored.validity()));
    }

    /** A surname that is sent anew brings its own prefix, unless the prefix is sent beside it. */
    static PersonDetails person(Input input, PersonDetails stored) {
        PersonName name = stored.name();
        String surname = input.has("surname") ? Objects.requireNonNullElse(input.text("surname"), "") : name.surname();
        String prefix = name.surnamePrefix();
        if (input.has("surnamePrefix") || input.has("surname")) {
            prefix = input.text("surnamePrefix");
        }
        return new PersonDetails(
                new PersonName(input.patch("givenName", Input::text).over(name.givenName()), prefix, surname),
                input.patch("email", Input::text).over(stored.email()),
                input.patch("phone", Input::text).over(stored.phone()),
                input.patch("politicalParty", Input::text).over(stored.politicalParty()),
                input.patch("note", Input::text).over(stored.note()),
                input.has("dataSource")
                        ? Objects.requireNonNullElse(input.text("dataSource"), "")
                        : stored.dataSource(),
                input.has("reviewOn") ? input.date("reviewOn") : stored.reviewOn(),
                personal(input, stored.personal()),
                input.has("tags") ? input.texts("tags") : stored.tags());
    }

    private static PersonalData personal(Input input, PersonalData stored) {
        LegalBasis basis = input.choice("legalBasis", LegalBasis.class);
        PublicRole role = input.choice("publicRole", PublicRole.class);
        return new PersonalData(
                basis == null ? stored.legalBasis() : basis,
                role == null ? stored.publicRole() : role,
                input.patch("noticeOn", Input::date).over(stored.noticeOn()),
                input.patch("noticeHow", Input::text).over(stored.noticeHow()),
                input.patch("objectionSince", Input::date).over(stored.objectionSince()),
                input.patch("objectionReason", Input::text).over(stored.objectionReason()));
    }

    static OrganisationFilter organisations(Input arguments) {
        return arguments
                .input("filter")
                .map(filter -> new OrganisationFilter(
                        Set.copyOf(filter.choices("kinds", OrganisationKind.class)),
                        filter.text("text"),
                        filter.flag("active"),
                        Set.copyOf(filter.texts("tags")),
                        idOrNull(filter, "relationshipOwner", "User", UserId::new),
                        idOrNull(filter, "parent", "Organisation", OrganisationId::new),
                        Boolean.TRUE.equals(filter.flag("withdrawn"))))
                .orElse(OrganisationFilter.ALL);
    }

    static PersonFilter persons(Input arguments) {
        return arguments
                .input("filter")
                .map(filter -> new PersonFilter(
                        filter.text("text"),
                        idOrNull(filter, "organisation", "Organisation", OrganisationId::new),
                        Set.copyOf(filter.choices("organisationKinds", OrganisationKind.class)),
                        Set.copyOf(filter.choices("levels", PostLevel.class)),
                        Set.copyOf(filter.texts("tags")),
                        filter.date("reviewBefore"),
                        Set.copyOf(filter.choices("publicRoles", PublicRole.class)),
                        filter.flag("noticeGiven"),
                        filter.flag("objecting"),
                        Boolean.TRUE.equals(filter.flag("withdrawn"))))
                .orElse(PersonFilter.ALL);
    }

    static OrganisationOrder organisationOrder(Input arguments) {
        boolean up = isUp(arguments);
        return switch (orderField(arguments)) {
            case "KIND" -> up ? OrganisationOrder.KIND_UP : OrganisationOrder.KIND_DOWN;
            case "UPDATED_AT" -> up ? OrganisationOrder.UPDATED_UP : OrganisationOrder.UPDATED_DOWN;
            default -> up ? OrganisationOrder.NAME_UP : OrganisationOrder.NAME_DOWN;
        };
    }

    static PersonOrder personOrder(Input arguments) {
        boolean up = isUp(arguments);
        return switch (orderField(arguments)) {
            case "UPDATED_AT" -> up ? PersonOrder.UPDATED_UP : PersonOrder.UPDATED_DOWN;
            case "REVIEW_ON" -> up ? PersonOrder.REVIEW_UP : PersonOrder.REVIEW_DOWN;
            default -> up ? PersonOrder.SURNAME_UP : PersonOrder.SURNAME_DOWN;
        };
    }

    private static String orderField(Input arguments) {
        return arguments
                .input("orderBy")
                .map(order -> String.valueOf(order.value("field", Object.class)))
                .orElse("");
    }

    private static boolean isUp(Input arguments) {
        return arguments
                .input("orderBy")
                .map(order -> !"DESC".equals(String.valueOf(order.value("direction", Object.class))))
                .orElse(true);
    }
}
