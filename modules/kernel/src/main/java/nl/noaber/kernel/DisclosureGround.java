package nl.noaber.kernel;

/**
 * A ground on which information is not disclosed (uitzonderingsgrond): those of articles 5.1 and 5.2 of the Wet open
 * overheid.
 */
public enum DisclosureGround {
    CROWN_UNITY("5.1.1.a", "eenheid van de Kroon"),
    STATE_SECURITY("5.1.1.b", "veiligheid van de Staat"),
    BUSINESS_DATA_IN_CONFIDENCE("5.1.1.c", "vertrouwelijk verstrekte bedrijfs- en fabricagegegevens"),
    SPECIAL_PERSONAL_DATA("5.1.1.d", "bijzondere en strafrechtelijke persoonsgegevens"),
    IDENTIFICATION_NUMBERS("5.1.1.e", "nationale identificatienummers"),
    FOREIGN_RELATIONS("5.1.2.a", "internationale betrekkingen"),
    ECONOMIC_INTERESTS("5.1.2.b", "economische of financiële belangen van de overheid"),
    CRIMINAL_INVESTIGATION("5.1.2.c", "opsporing en vervolging"),
    INSPECTION("5.1.2.d", "inspectie, controle en toezicht"),
    PERSONAL_PRIVACY("5.1.2.e", "persoonlijke levenssfeer"),
    COMPETITIVE_BUSINESS_DATA("5.1.2.f", "concurrentiegevoelige bedrijfs- en fabricagegegevens"),
    ENVIRONMENT("5.1.2.g", "bescherming van het milieu"),
    SECURITY("5.1.2.h", "beveiliging en voorkomen van sabotage"),
    PROPER_FUNCTIONING("5.1.2.i", "goed functioneren van de overheid"),
    DISPROPORTIONATE_HARM("5.1.5", "onevenredige benadeling"),
    PERSONAL_POLICY_VIEWS("5.2.1", "persoonlijke beleidsopvattingen in intern beraad");

    private final String article;
    private final String dutch;

    DisclosureGround(String article, String dutch) {
        this.article = article;
        this.dutch = dutch;
    }

    /** Where it stands in the law: article, paragraph and letter, as it is written in a margin. */
    public String article() {
        return article;
    }

    /** What it protects, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** Whether it is weighed against nothing: what it protects is never disclosed. */
    public boolean isAbsolute() {
        return article.startsWith("5.1.1");
    }
}
