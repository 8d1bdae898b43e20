package nl.noaber.access.internal;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What the claims of a provider make of a user here, by the rules of the configuration. */
@Singleton
@Requires(bean = ProviderSettings.class)
final class ClaimRules {

    private final ProviderSettings settings;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, UUID> organisations = new HashMap<>();
    private final @Nullable UUID otherwise;

    ClaimRules(ProviderSettings settings) {
        this.settings = settings;
        ProviderSettings.rules("roles", settings.roles()).forEach((value, name) -> roles.put(value, role(name)));
        ProviderSettings.rules("organisations", settings.organisations())
                .forEach((value, id) -> organisations.put(value, organisation("organisations", id)));
        String own = settings.organisation();
        otherwise = own == null || own.isBlank() ? null : organisation("organisation", own);
    }

    /** The role of the first rule that fits. */
    Optional<Role> role(Map<String, Object> claims) {
        List<String> values = values(claims, settings.roleClaim());
        return roles.entrySet().stream()
                .filter(rule -> values.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<UUID> organisation(Map<String, Object> claims) {
        return values(claims, settings.organisationClaim()).stream()
                .flatMap(value -> Stream.ofNullable(organisations.get(value)))
                .findFirst()
                .or(() -> Optional.ofNullable(otherwise));
    }

    /** The name to show; without one, what the provider calls the user. */
    String name(Map<String, Object> claims, String subject) {
        return Stream.of(settings.nameClaim(), "preferred_username", "email")
                .flatMap(claim -> values(claims, claim).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> name.length() > 200 ? name.substring(0, 200) : name)
                .orElse(subject);
    }

    private static List<String> values(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null) {
            int dot = path.indexOf('.');
            return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                    ? values(texts(inner), path.substring(dot + 1))
                    : List.of();
        }
        return found instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(found));
    }

    private static Map<String, Object> texts(Map<?, ?> claims) {
        Map<String, Object> texts = new HashMap<>();
        claims.forEach((name, value) -> texts.put(String.valueOf(name), value));
        return texts;
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "noaber.provider.roles: " + name + " is no role; choose from " + List.of(Role.values()) + ".",
                    unknown);
        }
    }

    private static UUID organisation(String setting, String id) {
        return Ids.parse(id)
                .orElseThrow(() -> new IllegalArgumentException("noaber.provider." + setting + ": " + id
                        + " is no organisation's id; take it from the address of the organisation's page."));
    }
}
