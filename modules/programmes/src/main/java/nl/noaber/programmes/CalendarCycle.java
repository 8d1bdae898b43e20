package nl.noaber.programmes;

/** The cycle that a moment of the political calendar belongs to. */
public enum CalendarCycle {
    /** The national budget. */
    NATIONAL_BUDGET,
    /** Infrastructure and space: the MIRT and the spatial consultations. */
    INFRASTRUCTURE_AND_SPACE,
    /** The programmes NPVR and ROS. */
    PROGRAMME,
    /** Recesses and elections. */
    POLITICAL,
    /** European funds. */
    EUROPEAN_FUNDS,
    /** The Regio Deals. */
    REGIO_DEAL,
    /** Planning and control of municipalities and province. */
    LOCAL_BUDGET
}
