package nl.noaber.web.account;

import nl.noaber.web.page.AnswerTo;

/** What came of ending sessions. */
@AnswerTo("account/endSessions")
public record SessionsEnded(Payload endSessions) {

    public record Payload(int ended) {}
}
