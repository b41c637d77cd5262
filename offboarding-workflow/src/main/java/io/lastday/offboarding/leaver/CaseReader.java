package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cases as far as an operator may know of them. A case that may not be known of is the same as none. */
@Component
public class CaseReader {

    private final CaseStore cases;
    private final Clock clock;

    CaseReader(CaseStore cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * One case. Blocking.
     *
     * @throws ProblemException NOT_FOUND when there is none, or none that this operator may know of
     */
    public LeaverCase require(Operator operator, UUID id) {
        return cases.find(new FirmId(operator.firm()), id)
                .filter(leaver -> Visibility.mayKnow(leaver, operator.person(), clock.instant()))
                .orElseThrow(CaseReader::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such case, or it is not visible to you yet.");
    }
}
