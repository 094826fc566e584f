// Reads bodies with the classes of their schemas, and writes them again.
package firststeps

import com.fasterxml.jackson.databind.node.ObjectNode
import java.io.File
import toloka.client.infrastructure.Serializer

object RoundTrip {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val mapper = Serializer.jacksonObjectMapper
        val bodies = mapper.readTree(File("bodies.json"))
        for (body in bodies) {
            val schema = Class.forName("toloka.client.models." + body["schema"].asText())
            val read = mapper.treeToValue(body["value"], schema)
            (body as ObjectNode).set<ObjectNode>("value", mapper.valueToTree(read))
        }
        File("written.json").writeText(mapper.writeValueAsString(bodies))
    }
}
