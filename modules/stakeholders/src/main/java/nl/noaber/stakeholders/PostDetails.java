package nl.noaber.stakeholders;

/**
 * What users can write about a post.
 *
 * @param name 1 to 200 characters
 * @param political only then is a party membership of its holder kept
 */
public record PostDetails(String name, PostLevel level, boolean political, Validity validity) {}
