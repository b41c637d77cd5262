package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a playbook from BPMN 2.0. Only a small part of BPMN is understood, and everything else is refused: phases are
 * sub-processes in a row, and inside of each a row of gates and at most one fork whose branches are rows of steps.
 */
public final class PlaybookReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String LASTDAY = "https://lastday.io/playbook";

    private final Set<StepId> known;

    /** Knows the steps that a playbook may call. */
    public PlaybookReader(Set<StepId> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * Reads one playbook.
     *
     * @throws BrokenPlaybook when it is not BPMN, goes beyond what is understood, or breaks an order rule
     */
    public Playbook read(String name, InputStream bpmn) {
        Element process = onlyProcess(name, parse(name, bpmn));
        FlowReader outer = new FlowReader(name, process);
        List<PhasePlan> phases = new ArrayList<>();
        for (Element node : outer.row(outer.start(), null)) {
            phases.add(phase(name, node));
        }
        outer.requireAllReached();
        String version = process.getAttributeNS(LASTDAY, "version");
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw new BrokenPlaybook(name, "the process needs a lastday:version, a whole number from 1");
        }
        return new Playbook(name, process.getAttribute("name"), Integer.parseInt(version), phases);
    }

    private PhasePlan phase(String name, Element element) {
        Phase phase = Phase.ofKey(element.getAttribute("id"))
                .filter(found -> "subProcess".equals(element.getLocalName()))
                .orElseThrow(() -> new BrokenPlaybook(name, element.getAttribute("id") + " is not a phase"));
        FlowReader flow = new FlowReader(name, element);
        List<StepId> gates = new ArrayList<>();
        Element fork = null;
        for (Element node : flow.row(flow.start(), "parallelGateway")) {
            if (FlowReader.isFork(node)) {
                fork = node;
            } else {
                gates.add(step(name, node));
            }
        }
        List<List<StepId>> lanes = new ArrayList<>();
        if (fork != null) {
            Element join = null;
            for (Element first : flow.after(fork)) {
                FlowReader.Lane lane = flow.lane(first);
                lanes.add(lane.tasks().stream().map(task -> step(name, task)).toList());
                join = flow.same(join, lane.join());
            }
            flow.requireEnd(join);
        }
        flow.requireAllReached();
        return new PhasePlan(phase, gates, lanes);
    }

    private StepId step(String name, Element node) {
        String id = node.getAttribute("id");
        if (!"serviceTask".equals(node.getLocalName())) {
            throw new BrokenPlaybook(name, id + " is not a service task, and only those are understood here");
        }
        for (StepId step : known) {
            if (step.value().equals(id)) {
                return step;
            }
        }
        throw new BrokenPlaybook(name, id + " is not a step that Lastday knows");
    }

    private static Element onlyProcess(String name, Document document) {
        var processes = document.getElementsByTagNameNS(BPMN, "process");
        if (processes.getLength() != 1) {
            throw new BrokenPlaybook(name, "it needs exactly one process");
        }
        return (Element) processes.item(0);
    }

    private static Document parse(String name, InputStream bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // no document type, so no entity can reach for a file or a host
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(bpmn);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new BrokenPlaybook(name, "it is not readable XML");
        }
    }
}
