package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.PublicRole;
import org.jspecify.annotations.Nullable;

/** What the AVG wants known of a person's data, as fields: tidied, checked, merged, written and read as text. */
final class PersonalFields {

    private PersonalFields() {}

    static Map<String, @Nullable String> of(PersonalData personal) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("legalBasis", personal.legalBasis().name());
        fields.put("publicRole", Fields.text(personal.publicRole()));
        fields.put("noticeOn", Fields.text(personal.noticeOn()));
        fields.put("noticeHow", personal.noticeHow());
        fields.put("objectionSince", Fields.text(personal.objectionSince()));
        fields.put("objectionReason", personal.objectionReason());
        return fields;
    }

    static PersonalData read(Map<String, @Nullable String> fields) {
        String role = fields.get("publicRole");
        return new PersonalData(
                LegalBasis.valueOf(Objects.requireNonNull(fields.get("legalBasis"))),
                role == null ? null : PublicRole.valueOf(role),
                day(fields.get("noticeOn")),
                fields.get("noticeHow"),
                day(fields.get("objectionSince")),
                fields.get("objectionReason"));
    }

    static PersonalData tidy(PersonalData personal) {
        return new PersonalData(
                        personal.legalBasis(),
                        personal.publicRole(),
                        personal.noticeOn(),
                        Lines.tidy(personal.noticeHow()),
                        personal.objectionSince(),
                        Lines.tidy(personal.objectionReason()))
                .withRoleIfNone(PublicRole.STAFF);
    }

    static void check(PersonalData personal, LocalDate today, List<Problem> problems) {
        notAfter(today, personal.noticeOn(), "noticeOn", problems);
        notAfter(today, personal.objectionSince(), "objectionSince", problems);
        Texts.atMost(personal.noticeHow(), 200, "noticeHow", problems);
        Texts.atMost(personal.objectionReason(), 500, "objectionReason", problems);
        if (personal.noticeOn() != null && personal.noticeHow() == null) {
            problems.add(Problem.of("NOTICE_WITHOUT_HOW", "noticeHow"));
        }
        if (personal.noticeOn() == null && personal.noticeHow() != null) {
            problems.add(Problem.of("NOTICE_WITHOUT_DAY", "noticeOn"));
        }
        if (personal.objectionSince() == null && personal.objectionReason() != null) {
            problems.add(Problem.of("OBJECTION_WITHOUT_DAY", "objectionSince"));
        }
    }

    private static void notAfter(LocalDate today, @Nullable LocalDate day, String field, List<Problem> problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(Problem.of("NOT_YET", field, today));
        }
    }

    /** An objection to one record of a person is one to the other; so is a notice. */
    static PersonalData filled(PersonalData to, PersonalData from) {
        PersonalData notice = to.noticeOn() == null ? from : to;
        PersonalData objection = to.objectionSince() == null ? from : to;
        return new PersonalData(
                to.legalBasis(),
                to.publicRole(),
                notice.noticeOn(),
                notice.noticeHow(),
                objection.objectionSince(),
                objection.objectionReason());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
