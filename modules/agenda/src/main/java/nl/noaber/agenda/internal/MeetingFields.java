package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Season;
import nl.noaber.history.FieldChange;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** A meeting as the change log shows it: field by field, as text, named as in the schema. */
record MeetingFields(MeetingKnown known) {

    private static final String SHARED_WITH = "sharedWith";

    Map<String, @Nullable String> of(WholeMeeting meeting) {
        MeetingRow row = meeting.row();
        Organisation body = known.organisation();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("body", body == null ? row.bodyId().value().toString() : body.name());
        fields.put("name", row.name());
        fields.put("time", phrase(row.time()));
        fields.put("place", row.place());
        fields.put("state", row.state().name());
        fields.put("visibility", row.visibility().name());
        fields.put(SHARED_WITH, shared(meeting));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeMeeting meeting, Set<String> named) {
        Map<String, @Nullable String> fields = of(meeting);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** What differs; others of the same name are others. */
    List<FieldChange> between(WholeMeeting before, WholeMeeting after) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(of(before), of(after)));
        if (!before.sharedWith().equals(after.sharedWith())
                && changes.stream().noneMatch(change -> change.field().equals(SHARED_WITH))) {
            changes.add(new FieldChange(SHARED_WITH, shared(before), shared(after)));
        }
        return changes;
    }

    private @Nullable String shared(WholeMeeting meeting) {
        String names = meeting.sharedWith().stream().map(known::name).sorted().collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }

    /** In Dutch, so that it can be read and compared as text. */
    static String phrase(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay day ->
                day.day()
                        + (day.from() == null ? "" : " " + day.from())
                        + (day.until() == null ? "" : "–" + day.until());
            case MeetingTime.InMonth month -> month.month().toString();
            case MeetingTime.InSeason season -> season(season.season()) + " " + year(season);
        };
    }

    /** A winter is in two years. */
    private static String year(MeetingTime.InSeason season) {
        return season.season() == Season.WINTER
                ? season.year() + "/" + (season.year() + 1)
                : Integer.toString(season.year());
    }

    private static String season(Season season) {
        return switch (season) {
            case WINTER -> "winter";
            case SPRING -> "voorjaar";
            case SUMMER -> "zomer";
            case AUTUMN -> "najaar";
        };
    }
}
