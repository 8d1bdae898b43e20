package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.briefings.BriefingListed;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One agenda item. */
@AnswerTo("agenda/item")
public record AgendaItemView(@Nullable One agendaItem) {

    /** What has to be done after the decision. */
    public record FollowUp(
            String id,
            String text,
            String state,
            boolean overdue,
            @Nullable PartialDate due,
            Named owner) {}

    public record One(
            String id,
            String title,
            @Nullable String explanation,
            String kind,
            String state,
            @Nullable Named lead,
            Named owner,
            boolean teamOnly,
            Visibility visibility,
            String disclosureClass,
            List<String> disclosureGrounds,
            AgendaItemListed.At meeting,
            List<Titled> challenges,
            List<Wording> messages,
            List<Titled> projects,
            List<Given> contributions,
            List<Named> parties,
            List<Document> documents,
            @Nullable Decision decision,
            List<FollowUp> followUps,
            List<BriefingListed> briefings,
            @Nullable Carried carriedFrom,
            @Nullable Carried carriedTo,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** Whether the meeting still has to treat it. */
        public boolean isOpen() {
            return state.equals("IDEA") || state.equals("IN_PREPARATION") || state.equals("READY");
        }

        /** Whether something can be decided about it by now, for the first time. */
        public boolean isDecidable(LocalDate today) {
            return decision == null
                    && (isOpen() || state.equals("SETTLED"))
                    && !meeting.withdrawn()
                    && !meeting.state().equals("CANCELLED")
                    && !meeting.time().earliest().isAfter(today);
        }

        /** Whether a later meeting can go on with it. */
        public boolean isCarriable() {
            return carriedTo == null
                    && (decision == null
                            ? !state.equals("WITHDRAWN")
                            : decision.outcome().equals("POSTPONED"));
        }

        public boolean isAboutNothing() {
            return challenges.isEmpty()
                    && messages.isEmpty()
                    && projects.isEmpty()
                    && contributions.isEmpty()
                    && parties.isEmpty();
        }
    }

    /** A version of a message. */
    public record Wording(String id, int number, String title, Message message) {

        /** Whether it says something else by now. */
        public boolean isOutdated() {
            return message.current().number() > number;
        }
    }

    public record Message(String id, Current current) {}

    public record Current(int number) {}

    public record Given(String id, String projectTitle, Named party, String state) {}

    public record Document(
            String title,
            @Nullable String reference,
            @Nullable String address,
            String disclosureClass,
            List<String> disclosureGrounds) {

        /** Whether the page has to say how it is classed: not when that goes for the item too. */
        public boolean isClassedApart(One item) {
            return !disclosureClass.equals(item.disclosureClass())
                    || !disclosureGrounds.equals(item.disclosureGrounds());
        }
    }

    public record Decision(
            String outcome,
            String text,
            LocalDate decidedOn,
            @Nullable String conditions,
            @Nullable String reference,
            boolean unanimous,
            @Nullable Votes votes) {}

    public record Votes(int inFavour, int against, int abstained) {}

    /** The same subject at another meeting. */
    public record Carried(String id, When meeting) {}

    public record When(MeetingWhen time) {}
}
