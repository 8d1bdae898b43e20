package nl.noaber.messages;

/** For whom a variant is worded (doelgroep). */
public enum MessageAudience {
    MINISTRY,
    PARLIAMENTARY_GROUP,
    COMMITTEE,
    MUNICIPALITY,
    REGION,
    PUBLIC
}
