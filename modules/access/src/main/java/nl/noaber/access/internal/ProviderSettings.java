package nl.noaber.access.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How this installation knows its OpenID provider: {@code noaber.provider.*}, or {@code NOABER_PROVIDER_*} in the
 * environment.
 *
 * @param issuer the provider's issuer address, exactly as it says it itself
 * @param address the address of this installation, for instance {@code https://noaber.example.nl}
 * @param clientId as the provider knows us
 * @param clientSecret the secret, unless {@code clientKey} is given
 * @param clientKey path of a file with our private key as a JWK with {@code kid} and {@code alg}
 * @param name what the provider is called on the sign-in page
 * @param scopes what to ask for; never {@code profile}
 * @param assurance the values of {@code acr} to ask for, one of which must come back; empty when it does not matter
 * @param roleClaim the claim with the user's groups or roles; dots lead into it
 * @param roles which of its values give which role, the first that fits: {@code noaber-staff=STAFF}
 * @param organisationClaim the claim that says the user's organisation; dots lead into it
 * @param organisations which of its values are which organisation: {@code 00000001002564440000=<uuid>}
 * @param organisation of whom no rule gives one, a uuid; empty for none
 * @param nameClaim the claim with the name to show
 */
@ConfigurationProperties("noaber.provider")
@Requires(property = "noaber.provider.issuer")
record ProviderSettings(
        String issuer,
        String address,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String clientKey,
        @Bindable(defaultValue = "uw organisatie") String name,
        @Bindable(defaultValue = "openid") List<String> scopes,
        @Bindable(defaultValue = "") List<String> assurance,
        @Bindable(defaultValue = "roles") String roleClaim,
        @Bindable(defaultValue = "") List<String> roles,
        @Bindable(defaultValue = "organisation") String organisationClaim,
        @Bindable(defaultValue = "") List<String> organisations,
        @Nullable String organisation,
        @Bindable(defaultValue = "name") String nameClaim) {

    ProviderSettings {
        if (scopes.contains("profile")) {
            throw new IllegalArgumentException("noaber.provider.scopes: leave out profile. Name the claims that are"
                    + " needed with role-claim, organisation-claim and name-claim, and let the provider send those.");
        }
        if ((clientSecret == null) == (clientKey == null)) {
            throw new IllegalArgumentException(
                    "noaber.provider: give either client-secret or client-key, a file with our private key as a JWK.");
        }
    }

    /** The rules of a list such as {@code a=b}, in their order. */
    static Map<String, String> rules(String setting, List<String> written) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String rule : written) {
            int equals = rule.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "noaber.provider." + setting + ": " + rule + " is no rule; write value=meaning.");
            }
            rules.put(
                    rule.substring(0, equals).strip(),
                    rule.substring(equals + 1).strip());
        }
        return rules;
    }
}
