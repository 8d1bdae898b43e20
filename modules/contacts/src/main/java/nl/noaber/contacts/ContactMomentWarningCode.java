package nl.noaber.contacts;

/** What looks like a mistake about a contact moment; nothing is stored until the user has said that it is meant. */
public enum ContactMomentWarningCode {
    /** It was held in the future. */
    IN_THE_FUTURE,
    /** A participant did not hold the post on that day. */
    LEFT_THE_POST,
    /** An organisation that took part had ended by that day. */
    ORGANISATION_ENDED,
    /** A participant who is new in it did not want to be contacted any longer on that day. */
    OBJECTED,
    /** A message was brought that those in whose name it is said did not agree to yet. */
    MESSAGE_NOT_ALIGNED,
    /** A joint message was brought on behalf of all, though not all that were asked agree with what it says. */
    MESSAGE_NOT_SIGNED_OFF,
    /** A message was brought on behalf of one that did not agree with what it says, or was not asked. */
    MESSAGE_NOT_ON_BEHALF,
    /** A message was brought that is not brought any more. */
    MESSAGE_RETIRED,
    /** A message was brought that was withdrawn. */
    MESSAGE_WITHDRAWN,
    /** A message was brought in a version that said or asked something else than the one in force. */
    OLD_VERSION,
    /** A message was brought, or a version of it, that was not there yet by the end of that day. */
    MESSAGE_NOT_THERE_YET
}
