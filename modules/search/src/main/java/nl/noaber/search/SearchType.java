package nl.noaber.search;

/** The types of records that can be found, each by the name its records have in the GraphQL schema. */
public enum SearchType {
    ORGANISATION("Organisation"),
    POST("Post"),
    PERSON("Person"),
    CONTACT_MOMENT("ContactMoment"),
    COMMITMENT("Commitment"),
    LOBBY_MESSAGE("LobbyMessage"),
    PROJECT("Project"),
    COST_DIVISION("CostDivision"),
    FUNDING_OPPORTUNITY("FundingOpportunity"),
    MEETING("Meeting"),
    AGENDA_ITEM("AgendaItem"),
    AGENDA_ROUTE("AgendaRoute"),
    CHALLENGE("Challenge"),
    PROGRAMME("Programme");

    private final String typeName;

    SearchType(String typeName) {
        this.typeName = typeName;
    }

    /** The GraphQL object type. */
    public String typeName() {
        return typeName;
    }
}
