package nl.noaber.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Why a mutation refused, as every payload has it: {@code userErrors { code field message }}.
 *
 * @param field the path of the input field, for instance {@code participants.2.person}; empty or null for the whole
 */
public record UserError(String code, @Nullable String field, String message) {}
