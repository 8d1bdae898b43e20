package nl.noaber.web.privacy;

/** What stays after an erasure, without the name: {@code kept { kind number ground }}. */
public record KeptRecords(String kind, int number, String ground) {

    /** Whether it is what somebody signs in with: an erasure leaves that as it is, with the name. */
    public boolean isAccount() {
        return kind.equals("user");
    }
}
