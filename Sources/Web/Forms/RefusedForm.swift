/// A form of one of our own pages whose token does not fit the visitor any more. Nothing is carried out, and nothing typed is lost.
struct RefusedForm: Error {
    let form: FormInput
}
