package io.lastday.offboarding.engine;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayList;
import java.util.List;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.ExtensionElement;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * The BPMN that runs, made by us from a {@link Playbook}: nobody's expressions or scripts are ever deployed.
 *
 * <p>Each step becomes a task for an external worker, and behind it a gateway with three ways on: go on, wait for a time
 * and run again, or wait for a person. So a wait holds no thread, no connection and no lock, and stands in the history.
 */
final class EmittedProcess {

    private static final String FLOWABLE = "http://flowable.org/bpmn";

    static final String CONTAIN_AT = "containAt";
    static final String CONTAIN_TIMER = "contain-timer";

    private final Process process = new Process();

    private EmittedProcess(Playbook playbook) {
        process.setId(key(playbook));
        process.setName(playbook.title());
    }

    /** The key under which a version of a playbook is deployed: a running case stays with the version it began. */
    static String key(Playbook playbook) {
        FirmId owner = playbook.owner();
        // a dot stands in no name: no firm's own playbook ever has the key of another's
        String name = owner == null ? playbook.name() : owner.value() + "." + playbook.name();
        return "lastday-" + name + "-" + playbook.version();
    }

    /** The whole process: Prepare at once, and beside it the timer that ends access with everything behind it. */
    static BpmnModel of(Playbook playbook) {
        EmittedProcess emitted = new EmittedProcess(playbook);
        emitted.flowThrough(playbook.phases());
        BpmnModel model = new BpmnModel();
        model.addProcess(emitted.process);
        return model;
    }

    /**
     * Contain never waits for Prepare. Revoke and what follows do: what somebody prepares, a chat export above all, may need what
     * those take away.
     */
    private void flowThrough(List<PhasePlan> phases) {
        FlowNode last = add(new StartEvent(), "start");
        FlowNode prepared = null;
        if (phases.getFirst().phase() == Phase.PREPARE) {
            last = follow(last, add(new ParallelGateway(), "begin"));
            prepared = phase(last, phases.getFirst());
        }
        last = follow(last, inLane(timer(CONTAIN_TIMER, "${" + CONTAIN_AT + "}"), Lane.FIRST));
        for (PhasePlan plan : phases) {
            if (plan.phase() == Phase.PREPARE) {
                continue;
            }
            if (prepared != null && plan.phase().compareTo(Phase.REVOKE) >= 0) {
                last = together(last, prepared);
                prepared = null;
            }
            last = phase(last, plan);
        }
        follow(prepared == null ? last : together(last, prepared), add(new EndEvent(), "end"));
    }

    private FlowNode together(FlowNode one, FlowNode other) {
        FlowNode join = follow(one, add(new ParallelGateway(), "prepared"));
        return follow(other, join);
    }

    private FlowNode phase(FlowNode before, PhasePlan plan) {
        FlowNode last = before;
        for (StepId gate : plan.gates()) {
            last = step(last, gate, lane(plan, last == before));
        }
        if (plan.lanes().isEmpty()) {
            return last;
        }
        String key = plan.phase().key();
        FlowNode fork = follow(last, add(new ParallelGateway(), key + "-fork"));
        List<FlowNode> ends = new ArrayList<>();
        for (List<StepId> lane : plan.lanes()) {
            FlowNode end = fork;
            for (StepId step : lane) {
                end = step(end, step, lane(plan, end == fork && last == before));
            }
            ends.add(end);
        }
        FlowNode join = add(new ParallelGateway(), key + "-join");
        ends.forEach(end -> follow(end, join));
        return join;
    }

    private static Lane lane(PhasePlan plan, boolean begins) {
        if (plan.phase() != Phase.CONTAIN) {
            return Lane.OTHER;
        }
        return begins ? Lane.FIRST : Lane.CONTAIN;
    }

    /** The step's task, and the gateway from which its way goes on. */
    private FlowNode step(FlowNode before, StepId step, Lane lane) {
        StepVariables names = StepVariables.of(step);
        // what a first step leaves behind leads to the next one, which is not a first
        Lane onward = lane == Lane.FIRST ? Lane.CONTAIN : lane;
        FlowNode task = follow(before, inLane(task(names, lane), onward));
        FlowNode ways = follow(task, add(new ExclusiveGateway(), names.id("ways")));
        FlowNode timer = inLane(timer(names.id("timer"), "${" + names.at() + "}"), onward);
        flow(ways, timer, "${" + names.next() + " == '" + Way.WAIT + "'}");
        follow(timer, task);
        FlowNode human = add(new UserTask(), names.human());
        flow(ways, human, "${" + names.next() + " == '" + Way.ASK + "'}");
        FlowNode answer = follow(human, add(new ExclusiveGateway(), names.id("answer")));
        flow(answer, task, "${" + names.next() + " == '" + Way.AGAIN + "'}");
        FlowNode on = add(new ExclusiveGateway(), names.id("on"));
        flow(ways, on, "${" + names.next() + " == '" + Way.ON + "'}");
        flow(answer, on, "${" + names.next() + " == '" + Way.ON + "'}");
        return on;
    }

    private FlowNode task(StepVariables names, Lane lane) {
        ExternalWorkerServiceTask task = new ExternalWorkerServiceTask();
        task.setTopic(lane.key());
        // exclusive jobs lock the whole instance: one slow system would then hold back containment in another
        task.setExclusive(false);
        task.setDoNotIncludeVariables(true);
        return add(task, names.task());
    }

    /** Says in which lane the job that leads away from here is executed. */
    private static FlowNode inLane(FlowNode node, Lane lane) {
        ExtensionElement category = new ExtensionElement();
        category.setNamespace(FLOWABLE);
        category.setNamespacePrefix("flowable");
        category.setName("jobCategory");
        category.setElementText(lane.key());
        node.addExtensionElement(category);
        return node;
    }

    private FlowNode timer(String id, String date) {
        TimerEventDefinition definition = new TimerEventDefinition();
        definition.setTimeDate(date);
        IntermediateCatchEvent event = new IntermediateCatchEvent();
        event.addEventDefinition(definition);
        return add(event, id);
    }

    private <T extends FlowNode> FlowNode add(T node, String id) {
        node.setId(id);
        node.setName(id);
        process.addFlowElement(node);
        return node;
    }

    private FlowNode follow(FlowNode from, FlowNode to) {
        flow(from, to, null);
        return to;
    }

    private void flow(FlowNode from, FlowNode to, @Nullable String condition) {
        SequenceFlow flow = new SequenceFlow(from.getId(), to.getId());
        flow.setId("flow-" + countFlows());
        flow.setConditionExpression(condition);
        process.addFlowElement(flow);
    }

    private long countFlows() {
        return process.getFlowElements().stream()
                .filter((FlowElement element) -> element instanceof SequenceFlow)
                .count();
    }
}
