package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class ProgrammesReferenceData implements ReferenceData {

    private final ProgrammeLoading programmes;
    private final CalendarLoading calendar;
    private final Transactions transactions;

    ProgrammesReferenceData(ProgrammeLoading programmes, CalendarLoading calendar, Transactions transactions) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> {
            programmes.load(system);
            calendar.load();
        });
    }
}
