package nl.noaber.web.contacts;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a contact moment. */
@AnswerTo("contacts/withdraw")
public record ContactWithdrawn(ContactTurned withdrawContactMoment) {}
