package nl.noaber.web.administration;

import java.util.List;

/**
 * One subject of the administration; another one is a line here and two texts.
 *
 * @param key its words in the bundles: the key itself is its name, {@code key.explained} what one does there
 * @param url where it is
 */
public record AdministrationSection(String key, String url) {

    static final List<AdministrationSection> ALL = List.of(
            new AdministrationSection("administration.users", "/administration/users"),
            new AdministrationSection("administration.secondFactor", "/administration/second-factor"),
            new AdministrationSection("administration.tokens", "/administration/tokens"),
            new AdministrationSection("administration.duplicates", "/relations/duplicates"),
            new AdministrationSection("administration.rights", "/administration/reviews"),
            new AdministrationSection("administration.privacy", "/administration/privacy"),
            new AdministrationSection("administration.reviews", "/administration/privacy/reviews"),
            new AdministrationSection("administration.retention", "/administration/privacy/retention"),
            new AdministrationSection("administration.register", "/administration/privacy/register"),
            new AdministrationSection("administration.audit", "/audit"),
            new AdministrationSection("administration.seal", "/audit/seal"),
            new AdministrationSection("administration.disclosure", "/administration/disclosure"));
}
