package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a person: no more than the work needs.
 *
 * @param politicalParty kept only while a political post is held or was held
 * @param note for the team, Markdown; null for a viewer outside the team
 * @param dataSource where the personal data comes from, 1 to 200 characters
 * @param reviewOn when somebody has to see whether the data is still needed; when null in what is sent, two years on
 * @param personal what the AVG wants known of this data
 * @param tags by name; empty for a viewer outside the team
 */
public record PersonDetails(
        PersonName name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String politicalParty,
        @Nullable String note,
        String dataSource,
        @Nullable LocalDate reviewOn,
        PersonalData personal,
        List<String> tags) {

    public PersonDetails {
        tags = List.copyOf(tags);
    }

    public static PersonDetails of(PersonName name, String dataSource) {
        return new PersonDetails(name, null, null, null, null, dataSource, null, PersonalData.USUAL, List.of());
    }

    public PersonDetails withName(PersonName changed) {
        return new PersonDetails(changed, email, phone, politicalParty, note, dataSource, reviewOn, personal, tags);
    }

    public PersonDetails withEmail(@Nullable String changed) {
        return new PersonDetails(name, changed, phone, politicalParty, note, dataSource, reviewOn, personal, tags);
    }

    public PersonDetails withPoliticalParty(@Nullable String changed) {
        return new PersonDetails(name, email, phone, changed, note, dataSource, reviewOn, personal, tags);
    }

    public PersonDetails withReviewOn(LocalDate changed) {
        return new PersonDetails(name, email, phone, politicalParty, note, dataSource, changed, personal, tags);
    }

    public PersonDetails withTags(List<String> changed) {
        return new PersonDetails(name, email, phone, politicalParty, note, dataSource, reviewOn, personal, changed);
    }

    public PersonDetails withPersonal(PersonalData changed) {
        return new PersonDetails(name, email, phone, politicalParty, note, dataSource, reviewOn, changed, tags);
    }
}
