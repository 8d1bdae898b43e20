package nl.noaber.web.contacts;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a contact moment. */
@AnswerTo("contacts/restore")
public record ContactRestored(ContactTurned restoreContactMoment) {}
