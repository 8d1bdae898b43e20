package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.CashierFilter;
import nl.noaber.cofinancing.CashierLineChange;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateChange;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.cofinancing.NewCashierLine;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

@Singleton
final class CashierService implements Cashiers {

    private final CashierReader reader;
    private final CashierWriting writing;
    private final CashierEntering entering;

    CashierService(CashierReader reader, CashierWriting writing, CashierEntering entering) {
        this.reader = reader;
        this.writing = writing;
        this.entering = entering;
    }

    @Override
    public Map<CashierMandateId, CashierMandate> byIds(Viewer viewer, Set<CashierMandateId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<CashierMandate> list(Viewer viewer, CashierFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, CashierFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Recording<CashierMandate> appoint(Viewer viewer, NewCashierMandate mandate) {
        return writing.appoint(viewer, mandate);
    }

    @Override
    public Recording<CashierMandate> update(
            Viewer viewer, CashierMandateId id, int expectedVersion, CashierMandateChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<CashierMandate> withdraw(Viewer viewer, CashierMandateId id, int expectedVersion) {
        return writing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<CashierMandate> restore(Viewer viewer, CashierMandateId id, int expectedVersion) {
        return writing.restore(viewer, id, expectedVersion);
    }

    @Override
    public Recording<CashierMandate> record(
            Viewer viewer, CashierMandateId id, NewCashierLine line, Set<String> acceptedWarnings) {
        return entering.record(viewer, id, line, acceptedWarnings);
    }

    @Override
    public Recording<CashierMandate> correct(
            Viewer viewer,
            CashierMandateId id,
            CashierLineId line,
            int expectedVersion,
            CashierLineChange change,
            Set<String> acceptedWarnings) {
        return entering.correct(viewer, id, line, expectedVersion, change, acceptedWarnings);
    }
}
