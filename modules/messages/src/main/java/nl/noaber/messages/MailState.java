package nl.noaber.messages;

/** Where a mail stands. */
public enum MailState {
    /** It waits to be sent, or to be tried again. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** It is shown instead of being sent: there is no mail server. */
    SHOWN,
    /** The address does not exist, says the mail server. */
    BOUNCED,
    /** It was not sent, for it is of no use any more. */
    DROPPED
}
