package nl.noaber.web.openagenda;

import java.time.Instant;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** Whether the open agenda is shown, and what everybody then sees; both null for who may not know. */
@AnswerTo("openagenda/setting")
public record AgendaSettingView(
        @Nullable Setting openAgendaSetting, OpenAgendaPage.@Nullable Contacts openAgendaPreview) {

    public record Setting(
            boolean shown,
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}
}
