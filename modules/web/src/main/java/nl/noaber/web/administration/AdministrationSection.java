package nl.noaber.web.administration;

import java.util.List;

/**
 * One subject of the administration; another one is a line here and two texts.
 *
 * @param key its words in the bundles: the key itself is its name, {@code key.explained} what one does there
 * @param url where it is
 * @param audited whether an auditor may read it too
 */
public record AdministrationSection(String key, String url, boolean audited) {

    static final List<AdministrationSection> ALL = List.of(
            new AdministrationSection("administration.users", "/administration/users", true),
            new AdministrationSection("administration.secondFactor", "/administration/second-factor", true),
            new AdministrationSection("administration.tokens", "/administration/tokens", true),
            new AdministrationSection("administration.bars", "/administration/barred-identities", true),
            new AdministrationSection("administration.duplicates", "/relations/duplicates", false),
            new AdministrationSection("administration.rights", "/administration/reviews", true),
            new AdministrationSection("administration.privacy", "/administration/privacy", false),
            new AdministrationSection("administration.reviews", "/administration/privacy/reviews", false),
            new AdministrationSection("administration.retention", "/administration/privacy/retention", false),
            new AdministrationSection("administration.register", "/administration/privacy/register", true),
            new AdministrationSection("administration.audit", "/audit", true),
            new AdministrationSection("administration.seal", "/audit/seal", true),
            new AdministrationSection("administration.disclosure", "/administration/disclosure", false));

    static final List<AdministrationSection> AUDITED =
            ALL.stream().filter(AdministrationSection::audited).toList();
}
