package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.IdentifierScheme;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Validity;
import nl.noaber.stakeholders.internal.Register.Line;
import org.jspecify.annotations.Nullable;

/** The organisations of the registers, each after those it points at. */
final class RegisteredOrganisations {

    private static final Pattern FORMER_NAME = Pattern.compile("Named \"([^\"]+)\" \\((\\w+)\\)");

    private static final Map<String, IdentifierScheme> SCHEMES = Map.of(
            "tooi_uri", IdentifierScheme.TOOI,
            "owms_uri", IdentifierScheme.OWMS,
            "roo_system_id", IdentifierScheme.ROO,
            "oin", IdentifierScheme.OIN,
            "kvk", IdentifierScheme.KVK,
            "rsin", IdentifierScheme.RSIN,
            "cbs_code", IdentifierScheme.CBS,
            "brin", IdentifierScheme.BRIN,
            "ror", IdentifierScheme.ROR);

    private static final Map<String, OrganisationKind> KINDS = Map.ofEntries(
            Map.entry("municipality", OrganisationKind.MUNICIPALITY),
            Map.entry("province", OrganisationKind.PROVINCE),
            Map.entry("water_board", OrganisationKind.WATER_AUTHORITY),
            Map.entry("knowledge", OrganisationKind.KNOWLEDGE_INSTITUTION),
            Map.entry("advisory", OrganisationKind.ADVISORY_BODY),
            Map.entry("regional_alliance", OrganisationKind.ALLIANCE),
            Map.entry("business", OrganisationKind.COMPANY),
            Map.entry("cross_border", OrganisationKind.CROSS_BORDER),
            Map.entry("joint_arrangement", OrganisationKind.JOINT_ARRANGEMENT),
            Map.entry("programme", OrganisationKind.PROGRAMME_ORGANISATION),
            Map.entry("health", OrganisationKind.CARE_INSTITUTION),
            Map.entry("parliament", OrganisationKind.PARLIAMENT),
            Map.entry("agency", OrganisationKind.AGENCY),
            Map.entry("npvr_region_body", OrganisationKind.ALLIANCE),
            Map.entry("umbrella", OrganisationKind.INTEREST_GROUP),
            Map.entry("lobby_alliance", OrganisationKind.ALLIANCE),
            Map.entry("committee", OrganisationKind.COMMITTEE),
            Map.entry("plenary", OrganisationKind.PARLIAMENT),
            Map.entry("alliance", OrganisationKind.ALLIANCE));

    /** What the name or purpose of a body says it is part of. */
    private static final Map<String, String> PARENTS = Map.of(
            "institution/rijkswaterstaat", "ministry/ienw",
            "governance-body/programmateam-ros-almelo", "municipality/almelo",
            "governance-body/provinciale-staten", "province/overijssel",
            "governance-body/gedeputeerde-staten", "province/overijssel",
            "governance-body/ab-vechtstromen", "water-authority/vechtstromen",
            "governance-body/tk-cie-biza", "institution/tweede-kamer",
            "governance-body/tk-cie-ienw", "institution/tweede-kamer",
            "governance-body/tk-plenair", "institution/tweede-kamer");

    private RegisteredOrganisations() {}

    static OrganisationId id(String key) {
        return new OrganisationId(Ids.named("organisation/" + key));
    }

    /**
     * All of them.
     *
     * @param registers the lines of the register with this name
     */
    static List<Organisation> all(Function<String, List<Line>> registers) {
        List<Organisation> all = new ArrayList<>();
        registers.apply("ministries.csv").stream()
                .sorted(Comparator.comparing(line -> line.text("successor")))
                .forEach(line -> all.add(ministry(line)));
        registers.apply("npvr_regions.csv").forEach(line -> all.add(region(line)));
        registers.apply("municipalities.csv").stream()
                .sorted(Comparator.comparingInt(line -> line.text("kind").equals("province") ? 0 : 1))
                .forEach(line -> all.add(authority(line)));
        registers.apply("institutions.csv").forEach(line -> all.add(institution(line)));
        registers.apply("governance_bodies.csv").forEach(line -> all.add(body(line)));
        return all;
    }

    private static Organisation ministry(Line line) {
        String successor = line.textOrNull("successor");
        OrganisationDetailsBuilder details = details(line, OrganisationKind.MINISTRY, line.textOrNull("note"))
                .englishName(line.textOrNull("name_en"))
                .otherNames(formerNames(line.text("note")))
                .validity(new Validity(line.dateOrNull("valid_from"), line.dateOrNull("valid_until")))
                .successorId(successor == null ? null : id("ministry/" + successor));
        return organisation("ministry/" + line.text("key"), details, line);
    }

    /** A ministry that was renamed is still looked for by the name it had. */
    private static List<String> formerNames(String note) {
        return FORMER_NAME
                .matcher(note)
                .results()
                .flatMap(found -> Stream.of("Ministerie van " + found.group(1), found.group(2)))
                .toList();
    }

    private static Organisation region(Line line) {
        String province = "Provincie " + line.text("province")
                + (line.text("province_certainty").equals("general-knowledge") ? " (nog te controleren)" : "") + ".";
        OrganisationDetailsBuilder details =
                details(line, OrganisationKind.NPVR_REGION, together(province, line.textOrNull("note")));
        String asInSource = line.text("name_as_in_source");
        if (!asInSource.equals(line.text("name_nl"))) {
            details.otherNames(List.of(asInSource));
        }
        return organisation("npvr-region/" + line.text("key"), details, line);
    }

    private static Organisation authority(Line line) {
        OrganisationKind kind = kind(line.text("kind"));
        OrganisationDetailsBuilder details = details(line, kind, line.textOrNull("note"));
        String path = switch (kind) {
            case MUNICIPALITY -> "municipality/";
            case PROVINCE -> "province/";
            default -> "water-authority/";
        };
        if (kind == OrganisationKind.MUNICIPALITY) {
            details.parentId(id("province/overijssel"));
        }
        return organisation(path + line.text("key"), details, line);
    }

    private static Organisation institution(Line line) {
        boolean employers = line.text("role_for_lobby").contains("Employers association");
        OrganisationKind kind = employers ? OrganisationKind.INTEREST_GROUP : kind(line.text("category"));
        return organisation(
                "institution/" + line.text("key"), details(line, kind, line.textOrNull("role_for_lobby")), line);
    }

    private static Organisation body(Line line) {
        OrganisationKind kind = line.text("level").equals("cross_border")
                ? OrganisationKind.CROSS_BORDER
                : KINDS.getOrDefault(line.text("type"), OrganisationKind.GOVERNANCE_BODY);
        String description = together(
                line.textOrNull("purpose"), labelled("Leden: ", line), labelledCadence(line.textOrNull("cadence")));
        return organisation(
                "governance-body/" + line.text("key"),
                details(line, kind, description).englishName(line.textOrNull("name_en")),
                line);
    }

    private static @Nullable String labelled(String label, Line line) {
        String members = line.textOrNull("members");
        return members == null ? null : label + members;
    }

    private static @Nullable String labelledCadence(@Nullable String cadence) {
        return cadence == null ? null : "Ritme: " + cadence;
    }

    private static OrganisationKind kind(String word) {
        return Objects.requireNonNull(KINDS.get(word), () -> "no kind for " + word);
    }

    /** An identifier that has not the form of its register is told in the description instead. */
    private static OrganisationDetailsBuilder details(Line line, OrganisationKind kind, @Nullable String note) {
        List<ExternalIdentifier> identifiers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (note != null) {
            notes.add(note);
        }
        SCHEMES.forEach((column, scheme) -> {
            String value = line.textOrNull(column);
            if (value != null && scheme.accepts(value)) {
                identifiers.add(new ExternalIdentifier(scheme, value));
            } else if (value != null) {
                notes.add(scheme + " in de bron, niet in de vorm van dat register: " + value);
            }
        });
        return OrganisationDetails.builder(kind, line.text("name_nl"))
                .abbreviation(line.textOrNull("abbreviation"))
                .description(notes.isEmpty() ? null : String.join("\n\n", notes))
                .website(line.textOrNull("website"))
                .visitingAddress(line.textOrNull("visiting_address"))
                .identifiers(identifiers);
    }

    private static Organisation organisation(String key, OrganisationDetailsBuilder details, Line line) {
        String parent = PARENTS.get(key);
        if (parent != null) {
            details.parentId(id(parent));
        }
        String inhabitants = line.textOrNull("inhabitants_roo");
        return new Organisation(
                id(key),
                OrganisationFields.tidy(details.build()),
                inhabitants == null ? null : Integer.valueOf(inhabitants),
                line.source(),
                1,
                false);
    }

    private static @Nullable String together(@Nullable String... parts) {
        String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }
}
