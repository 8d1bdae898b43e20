package nl.noaber.web.page;

import java.util.List;

/**
 * One word of the navigation.
 *
 * @param key its word in the bundles
 * @param url where it leads
 */
public record NavigationItem(String key, String url) {

    /** For those who may read it. */
    static final NavigationItem AUDIT = new NavigationItem("shell.audit", "/audit");

    static final List<NavigationItem> ALL = List.of(
            new NavigationItem("shell.today", "/"),
            new NavigationItem("shell.challenges", "/challenges"),
            new NavigationItem("shell.contacts", "/contacts"),
            new NavigationItem("shell.relations", "/relations"));

    /** Whether an address is under this word. */
    public boolean holds(Address address) {
        return url.equals("/")
                ? address.path().equals("/")
                : address.path().equals(url) || address.path().startsWith(url + "/");
    }
}
