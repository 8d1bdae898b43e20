package nl.noaber.web.page;

import java.util.List;

/**
 * One word of the navigation.
 *
 * @param key its word in the bundles
 * @param url where it leads
 * @param others the beginnings of other addresses of the same subject
 */
public record NavigationItem(String key, String url, List<String> others) {

    /** For those who may read it. */
    static final NavigationItem AUDIT = new NavigationItem("shell.audit", "/audit", List.of());

    /** For administrators, and for auditors what of it they may read. */
    static final NavigationItem ADMINISTRATION =
            new NavigationItem("shell.administration", "/administration", List.of());

    static final List<NavigationItem> ALL = List.of(
            new NavigationItem("shell.today", "/", List.of()),
            new NavigationItem("shell.challenges", "/challenges", List.of()),
            new NavigationItem("shell.contacts", "/contacts", List.of("/commitments", "/disclosure")),
            new NavigationItem(
                    "shell.relations",
                    "/relations",
                    List.of("/organisations", "/persons", "/posts", "/tenures", "/assessments", "/merges")),
            new NavigationItem("shell.messages", "/messages", List.of()),
            new NavigationItem(
                    "shell.cofinancing",
                    "/cofinancing",
                    List.of("/projects", "/contributions", "/divisions", "/cashiers", "/opportunities")),
            new NavigationItem(
                    "shell.agenda", "/meetings", List.of("/timeline", "/bodies", "/agenda-items", "/routes")));

    /** Whether an address is under this word. */
    public boolean holds(Address address) {
        return url.equals("/")
                ? address.path().equals("/")
                : begins(address.path(), url) || others.stream().anyMatch(other -> begins(address.path(), other));
    }

    private static boolean begins(String path, String url) {
        return path.equals(url) || path.startsWith(url + "/");
    }
}
