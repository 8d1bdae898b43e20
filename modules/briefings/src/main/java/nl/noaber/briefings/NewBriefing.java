package nl.noaber.briefings;

import nl.noaber.agenda.AgendaItemId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A briefing to draft.
 *
 * @param recipient the post of whom it is for; null when words say it
 * @param audience whom it is for, in words; when neither is given, the portfolio holder of the item
 */
public record NewBriefing(
        BriefingId id,
        AgendaItemId item,
        @Nullable PostId recipient,
        @Nullable String audience) {}
