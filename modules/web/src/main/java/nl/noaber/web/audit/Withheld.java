package nl.noaber.web.audit;

/** What the audit trail says instead of words that are not for the viewer. */
final class Withheld {

    private Withheld() {}

    /** The key of the words for it, by the type of the record. */
    static String key(String recordType) {
        return switch (recordType) {
            case "Organisation", "Person", "Relation", "Contribution", "CostDivision", "FundingOpportunity" ->
                "audit.team";
            case "Assessment" -> "audit.assessment";
            default -> "audit.confidential";
        };
    }
}
