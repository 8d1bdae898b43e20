package nl.noaber.web.briefings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.agenda.AgendaItemListed;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One briefing. */
@AnswerTo("briefings/briefing")
public record BriefingView(@Nullable One briefing) {

    /** The item, and the meeting that treats it. */
    public record Item(
            String id,
            String title,
            String kind,
            String state,
            @Nullable Named lead,
            Named owner,
            Visibility visibility,
            AgendaItemListed.@Nullable Decided decision,
            boolean editable,
            AgendaItemListed.At meeting) {}

    public record Edition(String id, int edition) {}

    public record HandedOut(Instant at, String by, String title, String meeting, String recipient, String digest) {}

    public record Read(Named user, Instant readAt) {}

    public record One(
            String id,
            Item agendaItem,
            @Nullable Named recipient,
            @Nullable String audience,
            int edition,
            @Nullable Edition follows,
            @Nullable Edition followedBy,
            @Nullable String reason,
            String state,
            Visibility visibility,
            @Nullable String aim,
            @Nullable String lineToTake,
            @Nullable String othersThink,
            @Nullable String give,
            @Nullable String get,
            @Nullable String questions,
            @Nullable String background,
            @Nullable HandedOut handedOut,
            @Nullable Boolean intact,
            List<Read> readings,
            int version,
            boolean withdrawn,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** The parts that say something, in order, by the names of the schema. */
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            all().forEach((section, text) -> {
                if (!text.isEmpty()) {
                    texts.put(section, text);
                }
            });
            return texts;
        }

        /** All parts in order, those that are empty too. */
        public Map<String, String> all() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("AIM", Objects.requireNonNullElse(aim, ""));
            texts.put("LINE_TO_TAKE", Objects.requireNonNullElse(lineToTake, ""));
            texts.put("OTHERS_THINK", Objects.requireNonNullElse(othersThink, ""));
            texts.put("GIVE", Objects.requireNonNullElse(give, ""));
            texts.put("GET", Objects.requireNonNullElse(get, ""));
            texts.put("QUESTIONS", Objects.requireNonNullElse(questions, ""));
            texts.put("BACKGROUND", Objects.requireNonNullElse(background, ""));
            return texts;
        }

        public boolean isDraft() {
            return handedOut == null;
        }

        /** What the agenda item is called, or was when it was handed out. */
        public String title() {
            return handedOut == null ? agendaItem.title() : handedOut.title();
        }

        /** For whom it is. */
        public String forWhom(Screen screen) {
            if (handedOut != null) {
                return handedOut.recipient();
            }
            String both = Stream.of(recipient == null ? "" : recipient.name(), Objects.requireNonNullElse(audience, ""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return both.isEmpty() ? screen.text("briefings.forNobody") : both;
        }

        /** Whether the viewer has still to say that it was read: somebody of the board, who sees no draft. */
        public boolean isUnreadBy(Screen screen) {
            return !screen.viewer().isTeam() && readings.isEmpty();
        }
    }
}
