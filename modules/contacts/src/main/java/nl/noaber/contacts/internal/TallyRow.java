package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;

/** A number of contact moments that are alike. */
record TallyRow(
        ChallengeId challengeId, ContactMomentStatus status, Visibility visibility, boolean withdrawn, int number) {

    static TallyRow read(Row row) {
        return new TallyRow(
                row.id("challenge_id", ChallengeId::new),
                row.choice("status", ContactMomentStatus.class),
                row.choice("visibility", Visibility.class),
                row.flag("withdrawn"),
                row.number("number"));
    }

    /** As few as say the same; none that says nothing. */
    static List<TallyRow> together(Collection<TallyRow> rows) {
        Map<TallyRow, Integer> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(row.of(0), row.number, Integer::sum));
        List<TallyRow> together = new ArrayList<>();
        sums.forEach((kind, number) -> {
            if (number != 0) {
                together.add(kind.of(number));
            }
        });
        return together;
    }

    private TallyRow of(int other) {
        return new TallyRow(challengeId, status, visibility, withdrawn, other);
    }
}
