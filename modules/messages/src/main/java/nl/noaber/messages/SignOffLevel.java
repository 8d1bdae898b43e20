package nl.noaber.messages;

/** At which level an answer was given (niveau). */
public enum SignOffLevel {
    CIVIL_SERVICE,
    EXECUTIVE
}
